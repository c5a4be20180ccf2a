package ir.khosh.wire.contractors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * GET /api/contractors/standings (supervisor) and GET /api/contractors/{id}/standing.
 *
 * @param standing ACTIVE, SUSPENDED or ENDED
 * @param score 0 to 100; null below the minimum sample
 * @param expiredStandards names of mandatory items that are missing or expired and block dispatch
 * @param termination null when none was proposed
 * @param appeal the oldest that nobody has answered; null when there is none
 */
public record ContractorStandingView(
        long id,
        String name,
        String phone,
        String standing,
        String standingTitle,
        String standingReason,
        Instant standingSince,
        Integer score,
        int finishedJobs,
        int openJobs,
        int upheldClaims,
        int openPenalties,
        long retentionRial,
        int contractVersion,
        LocalDate contractUntil,
        List<String> expiredStandards,
        Termination termination,
        OpenAppeal appeal) {

    public ContractorStandingView {
        expiredStandards = List.copyOf(expiredStandards);
    }

    /** @param state PROPOSED, APPROVED or WITHDRAWN; the second person is not the first */
    public record Termination(
            long id, String state, String reason, String proposedBy, Instant proposedAt, String approvedBy) {}

    public record OpenAppeal(long id, String text, Instant at) {}

    /** POST /api/contractors/{id}/suspension, /reinstatement, /termination, /termination/approval. */
    public record Decision(String reason) {}
}
