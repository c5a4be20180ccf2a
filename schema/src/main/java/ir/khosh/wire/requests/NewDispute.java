package ir.khosh.wire.requests;

/** POST /api/requests/{code}/dispute: the applicant objects to the work or the invoice of a finished job. */
public record NewDispute(String reason) {}
