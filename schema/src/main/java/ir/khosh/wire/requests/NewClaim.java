package ir.khosh.wire.requests;

/**
 * POST /api/requests/{code}/claims with {@code Idempotency-Key}: the same trouble again within the warranty. Answers with
 * the new request, free and served first.
 *
 * @param callId the call in which it was reported; null outside a call
 * @param note what the applicant says
 * @param sameContractor the applicant wishes the same contractor again
 */
public record NewClaim(String callId, String note, boolean sameContractor) {}
