package ir.khosh.wire.surveys;

/** POST /api/complaints/{id}/decision (supervisor). {@code note} says why. */
public record ComplaintDecision(boolean upheld, String note) {}
