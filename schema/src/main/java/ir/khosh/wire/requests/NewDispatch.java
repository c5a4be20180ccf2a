package ir.khosh.wire.requests;

/**
 * POST /api/dispatch/requests with header {@code Idempotency-Key}: registered and given to a contractor, both or
 * neither. The key is the request's own, as of POST /api/requests: whoever repeats it gets the request as it stands, also
 * when they name another contractor.
 */
public record NewDispatch(NewRequest request, NewAssignment assignment) {}
