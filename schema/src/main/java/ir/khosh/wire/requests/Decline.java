package ir.khosh.wire.requests;

/** POST /api/requests/{code}/assignments/{id}/decline. */
public record Decline(String reason) {}
