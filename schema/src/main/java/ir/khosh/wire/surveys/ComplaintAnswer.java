package ir.khosh.wire.surveys;

/** POST /api/complaints/{id}/answer: what the contractor says to it, taken down by a desk. */
public record ComplaintAnswer(String text) {}
