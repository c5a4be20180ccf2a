package ir.khosh.server.billing;

import ir.khosh.wire.requests.PricedLine;
import java.util.List;
import java.util.Objects;

/**
 * What an invoice is to be made of.
 *
 * @param subject what it is for, once: a tracking code, or one with a suffix such as {@code :cancellation}
 * @param contractorId who earns a share; null when nobody does
 * @param contractorSharePermille of the net amount
 * @param retentionPermille of that share, held back while the warranty runs
 * @param lines at least one; a discount's amount is negative; together 0 or more
 * @param warrantyMonths Jalali months that what is held back is held; null: as long as the general warranty
 * @param free the applicant pays nothing; Khosh bears the contractor's share
 * @param by username, or {@code khosh}
 */
public record InvoiceDraft(
        String subject,
        long applicantId,
        Long contractorId,
        int contractorSharePermille,
        int retentionPermille,
        List<PricedLine> lines,
        boolean free,
        Integer warrantyMonths,
        String by) {

    /** Under the general warranty. */
    public InvoiceDraft(
            String subject,
            long applicantId,
            Long contractorId,
            int contractorSharePermille,
            int retentionPermille,
            List<PricedLine> lines,
            boolean free,
            String by) {
        this(subject, applicantId, contractorId, contractorSharePermille, retentionPermille, lines, free, null, by);
    }

    public InvoiceDraft {
        Objects.requireNonNull(by);
        lines = List.copyOf(lines);
        if (subject.isBlank() || subject.length() > 60) {
            throw new IllegalArgumentException("a subject has 1 to 60 characters");
        }
        if (contractorSharePermille < 0 || contractorSharePermille > 1000) {
            throw new IllegalArgumentException("the contractor's share is 0 to 1000 permille");
        }
        if (retentionPermille < 0 || retentionPermille > 1000) {
            throw new IllegalArgumentException("the retention is 0 to 1000 permille");
        }
        if (lines.isEmpty() && !free) {
            throw new IllegalArgumentException("an invoice needs a line");
        }
    }
}
