package ir.khosh.wire.supervision;

/** POST /api/supervision/{id}/mode. */
public record ModeChange(SupervisionMode mode) {}
