package ir.khosh.wire.requests;

/**
 * POST /api/penalties/{id}/decision (supervisor), of a penalty that was objected to.
 *
 * @param charge true posts it, false drops it
 */
public record PenaltyDecision(boolean charge, String note) {}
