package ir.khosh.wire.requests;

/**
 * POST /api/requests/{code}/dispute/decision (supervisor); the job goes back to where it stood.
 *
 * @param upheld the applicant was right; what is given back is a credit note of its own
 */
public record DisputeDecision(boolean upheld, String note) {}
