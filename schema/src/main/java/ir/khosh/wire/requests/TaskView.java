package ir.khosh.wire.requests;

import java.time.Instant;

/**
 * GET /api/tasks: something a person at a desk must do, oldest first.
 *
 * @param kind CALL_BACK (a notice that no text can reach), FIND_CONTRACTOR (offers ran out), COMPLAINT, QUOTE_SILENT,
 *     OVERDUE (a promise was not kept) or SUSPENDED (an accepted job of a contractor who is suspended)
 * @param text what to say or do
 * @param takenBy null while free
 */
public record TaskView(
        long id,
        String kind,
        String kindTitle,
        String trackingCode,
        String phone,
        String applicantName,
        String text,
        Instant createdAt,
        Instant dueAt,
        String takenBy) {

    /** POST /api/tasks/{id}/done; {@code outcome} REACHED, NO_ANSWER (comes back later) or DROPPED. */
    public record Done(String outcome, String note) {}
}
