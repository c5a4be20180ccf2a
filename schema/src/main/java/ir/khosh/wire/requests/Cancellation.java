package ir.khosh.wire.requests;

/**
 * POST /api/requests/{code}/cancellation.
 *
 * @param by APPLICANT, CONTRACTOR or KHOSH
 * @param waiveFee a supervisor only; the reason is kept
 */
public record Cancellation(String by, String reason, boolean waiveFee) {}
