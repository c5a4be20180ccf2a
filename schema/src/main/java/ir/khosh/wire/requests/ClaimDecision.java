package ir.khosh.wire.requests;

/**
 * POST /api/claims/{id}/decision (supervisor).
 *
 * @param verdict UPHELD, OTHER_CAUSE, MISUSE or GOODWILL
 */
public record ClaimDecision(String verdict, String note) {}
