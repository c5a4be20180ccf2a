package ir.khosh.wire.supervision;

/** POST /api/supervision: rings the supervisor's own phone. One of the first two is enough. */
public record NewSupervision(String callId, String extension, SupervisionMode mode) {}
