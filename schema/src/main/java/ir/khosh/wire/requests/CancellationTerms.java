package ir.khosh.wire.requests;

/**
 * GET /api/requests/{code}/cancellation?by=: what calling off costs at this moment.
 *
 * @param feeRial with VAT; 0 when free
 * @param rule stable code such as {@code free-before-departure}; {@code text} one Persian sentence to read out
 */
public record CancellationTerms(long feeRial, String rule, String text) {}
