package ir.khosh.wire.billing;

/** POST /api/invoices/{number}/credit-notes (supervisor): {@code netRial} without VAT, more than 0, at most what is left. */
public record NewCreditNote(long netRial, String reason) {}
