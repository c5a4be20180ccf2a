package ir.khosh.wire.requests;

/** POST /api/penalties/{id}/objection on the contractor's word, within the contract's days. */
public record PenaltyObjection(String reason) {}
