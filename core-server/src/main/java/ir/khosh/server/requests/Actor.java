package ir.khosh.server.requests;

import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.session.Role;
import java.util.EnumSet;
import java.util.Set;

/** Who acts on a job, and what such a person may do at all. */
enum Actor {
    OPERATOR(EnumSet.complementOf(EnumSet.of(JobAction.DECIDE_DISPUTE))),
    SUPERVISOR(EnumSet.allOf(JobAction.class)),
    CONTRACTOR(EnumSet.of(
            JobAction.ACCEPT,
            JobAction.DECLINE,
            JobAction.STATE_ARRIVAL,
            JobAction.START,
            JobAction.DIAGNOSE,
            JobAction.QUOTE,
            JobAction.FINISH,
            JobAction.REPORT_NO_SHOW)),
    APPLICANT(EnumSet.of(
            JobAction.RESCHEDULE,
            JobAction.ANSWER_QUOTE,
            JobAction.CANCEL,
            JobAction.COMPLAIN,
            JobAction.CLAIM_WARRANTY,
            JobAction.TAKE_SURVEY,
            JobAction.DISPUTE)),
    KHOSH(EnumSet.allOf(JobAction.class)),
    NOBODY(EnumSet.noneOf(JobAction.class));

    private final Set<JobAction> may;

    Actor(Set<JobAction> may) {
        this.may = may;
    }

    boolean may(JobAction action) {
        return may.contains(action);
    }

    /** @param role null outside a session: the clock and the ports are Khosh itself */
    static Actor of(Role role) {
        if (role == null) {
            return KHOSH;
        }
        return switch (role) {
            case OPERATOR -> OPERATOR;
            case SUPERVISOR -> SUPERVISOR;
            default -> NOBODY;
        };
    }
}
