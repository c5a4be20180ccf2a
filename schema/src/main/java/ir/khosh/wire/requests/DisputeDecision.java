package ir.khosh.wire.requests;

/**
 * POST /api/requests/{code}/dispute/decision (supervisor); the job goes back to where it stood.
 *
 * @param upheld the applicant was right; what is given back is a credit note of its own
 * @param toldReason one line that the applicant reads in the notice and on their page; needed
 * @param note one line that only colleagues read; needed
 */
public record DisputeDecision(boolean upheld, String toldReason, String note) {}
