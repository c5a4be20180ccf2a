package ir.khosh.server.billing;

import java.time.Instant;

/** Credit notes took back the whole of an invoice. Fired once, in the transaction of the last one. */
public record InvoiceCredited(String subject, String invoiceNumber, Instant at) {}
