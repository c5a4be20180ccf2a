package ir.khosh.server.requests;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param by a username, {@code khosh}, {@code contractor:17} or {@code applicant:17}
 */
record Act(Instant at, String by, Actor actor) {

    private static final String NOBODY = "khosh";

    Act(Instant at, String by) {
        this(at, by, Actor.OPERATOR);
    }

    static Act ofKhosh(Instant at) {
        return new Act(at, NOBODY, Actor.KHOSH);
    }

    static Act ofContractor(Instant at, long contractorId) {
        return new Act(at, "contractor:" + contractorId, Actor.CONTRACTOR);
    }

    static Act ofApplicant(Instant at, long applicantId) {
        return new Act(at, "applicant:" + applicantId, Actor.APPLICANT);
    }
}
