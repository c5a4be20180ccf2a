package ir.khosh.server.billing;

import java.time.Instant;

/** Nothing is owed on this invoice any more. Fired once, in the transaction of the last payment or credit note. */
public record InvoicePaid(String subject, String invoiceNumber, Instant at) {}
