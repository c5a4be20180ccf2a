package ir.khosh.wire.requests;

/**
 * POST /api/penalties/{id}/decision (supervisor), of a penalty that was objected to.
 *
 * @param charge true posts it, false drops it
 * @param toldReason one line that the contractor reads in the notice and on their page; needed
 * @param note what only colleagues read; needed
 */
public record PenaltyDecision(boolean charge, String toldReason, String note) {}
