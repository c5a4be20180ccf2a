package ir.khosh.wire.billing;

/**
 * POST /api/invoices/{number}/payments with {@code Idempotency-Key}.
 *
 * @param method CASH, CARD_READER or TRANSFER
 * @param reference of the bank; null for cash
 */
public record NewPayment(long amountRial, String method, String reference) {}
