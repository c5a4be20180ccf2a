package ir.khosh.wire.billing;

import ir.khosh.wire.requests.PricedLine;
import java.time.Instant;
import java.util.List;

/**
 * GET /api/invoices/{number}.
 *
 * @param kind INVOICE or CREDIT_NOTE
 * @param corrects number of the invoice that a credit note corrects; null else
 * @param state OPEN, PAID or CREDITED
 * @param vatPermille 100 is 10 %
 */
public record InvoiceView(
        String number,
        String kind,
        String corrects,
        String state,
        String subject,
        String applicantName,
        List<PricedLine> lines,
        long netRial,
        int vatPermille,
        long vatRial,
        long totalRial,
        long paidRial,
        Instant issuedAt) {
    public InvoiceView {
        lines = List.copyOf(lines);
    }
}
