package ir.khosh.server.billing;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.applicants.Applicants;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.Rial;
import ir.khosh.wire.applicants.ApplicantView;
import ir.khosh.wire.billing.InvoiceView;
import ir.khosh.wire.requests.PricedLine;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Issues invoices and corrects them by credit notes. What was issued is never changed. */
@Singleton
@Transactional
public class Invoices {

    private final InvoiceRows rows;
    private final InvoiceReading reading;
    private final InvoiceNumbers numbers;
    private final VatRates vatRates;
    private final Ledger ledger;
    private final Retentions retentions;
    private final Applicants applicants;
    private final Audit audit;
    private final Event<InvoicePaid> paid;
    private final Event<InvoiceCredited> credited;
    private final Clock clock;

    @Inject
    Invoices(
            InvoiceRows rows,
            InvoiceReading reading,
            InvoiceNumbers numbers,
            VatRates vatRates,
            Ledger ledger,
            Retentions retentions,
            Applicants applicants,
            Audit audit,
            Event<InvoicePaid> paid,
            Event<InvoiceCredited> credited,
            Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.numbers = numbers;
        this.vatRates = vatRates;
        this.ledger = ledger;
        this.retentions = retentions;
        this.applicants = applicants;
        this.audit = audit;
        this.paid = paid;
        this.credited = credited;
        this.clock = clock;
    }

    /**
     * One invoice a subject: a second call answers with the first one. An invoice of nothing is paid at once, which
     * its state says; {@link InvoicePaid} is not fired for it.
     */
    public InvoiceView issue(InvoiceDraft draft) {
        Optional<InvoiceView> known = findBySubject(draft.subject());
        if (known.isPresent()) {
            return known.get();
        }
        Instant now = clock.instant();
        int vat = vatRates.permilleAt(now);
        InvoiceAmounts amounts =
                draft.free() ? InvoiceAmounts.free(draft.lines(), vat) : InvoiceAmounts.of(draft.lines(), vat);
        String name = applicants
                .find(draft.applicantId())
                .map(ApplicantView::displayName)
                .orElse(null);
        // from here on all other issuers wait
        numbers.lock(now);
        return rows.lockBySubject(draft.subject()).map(reading::view).orElseGet(() -> issue(draft, amounts, name, now));
    }

    /** A fee for a cancellation or a no-show, on an invoice of its own. */
    public InvoiceView fee(String subject, long applicantId, String title, Rial net, String by) {
        return issue(new InvoiceDraft(
                subject, applicantId, null, 0, 0, List.of(new PricedLine("FEE", title, 1, net.amount())), false, by));
    }

    /** An invoice or a credit note. */
    public Optional<InvoiceView> find(String number) {
        return reading.find(number);
    }

    public Optional<InvoiceView> findBySubject(String subject) {
        return reading.findBySubject(subject);
    }

    /**
     * Takes back a part of an invoice, its tax with it.
     *
     * @param net without tax; more than 0, at most what earlier credit notes left
     * @return the credit note
     * @throws InvoiceNotFound for no invoice
     */
    public Outcome<InvoiceView> creditNote(String number, Rial net, String reason, String by) {
        FieldCheck check = new FieldCheck();
        String why = check.neededLine("reason", reason, 3, 200);
        InvoiceRows.Stored invoice = rows.lock(number);
        InvoiceProgress before = invoice.progress();
        if (net.amount() <= 0) {
            check.refuse("amount-out-of-range", "netRial", "مبلغ اصلاح باید بیشتر از صفر باشد.");
        } else if (net.compareTo(before.creditableNet()) > 0) {
            check.refuse("amount-exceeds-invoice", "netRial", "مبلغ اصلاح از باقی‌ماندهٔ صورتحساب بیشتر است.");
        }
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        return Outcome.done(credit(invoice, before.credit(net).settled(), why, by));
    }

    private InvoiceView issue(InvoiceDraft draft, InvoiceAmounts amounts, String applicantName, Instant now) {
        int share = draft.contractorId() == null ? 0 : draft.contractorSharePermille();
        InvoiceNumber number = numbers.next(now);
        InvoiceRows.Stored invoice = new InvoiceRows.Stored(
                number.text(),
                "INVOICE",
                null,
                draft.subject(),
                draft.applicantId(),
                applicantName,
                draft.contractorId(),
                retentions.untilDay(now, draft.warrantyMonths()),
                amounts.vatPermille(),
                amounts.incomeAccount(),
                now,
                InvoiceProgress.fresh(amounts, share, draft.retentionPermille()));
        rows.add(number, invoice, amounts, null, draft.by());
        ledger.post(
                "invoice",
                "invoice:" + number.text(),
                "صورتحساب " + number.text(),
                invoice.booking().issue(amounts));
        if (draft.free()) {
            bearTheCost(invoice, draft);
        }
        return reading.getInvoice(number.text());
    }

    private void bearTheCost(InvoiceRows.Stored invoice, InvoiceDraft draft) {
        Rial earned =
                InvoiceAmounts.sum(draft.lines()).proportion(invoice.progress().sharePermille(), 1000);
        Rial retained = earned.proportion(draft.retentionPermille(), 1000);
        ledger.post(
                "warranty-cost",
                "warranty-cost:" + invoice.number(),
                "هزینهٔ کار رایگان " + invoice.number(),
                invoice.booking().free(earned, retained));
        retentions.hold(invoice, retained);
    }

    private InvoiceView credit(InvoiceRows.Stored invoice, InvoiceProgress after, String reason, String by) {
        InvoiceProgress before = invoice.progress();
        Instant now = clock.instant();
        InvoiceNumber number = numbers.next(now);
        Rial net = after.creditedNet().minus(before.creditedNet());
        InvoiceAmounts amounts = new InvoiceAmounts(
                List.of(new PricedLine(
                        "SERVICE", "اصلاح صورتحساب " + invoice.number() + ": " + reason, 1, net.amount())),
                net,
                invoice.vatPermille(),
                after.creditedVat().minus(before.creditedVat()));
        rows.add(
                number,
                new InvoiceRows.Stored(
                        number.text(),
                        "CREDIT_NOTE",
                        invoice.number(),
                        invoice.subject(),
                        invoice.applicantId(),
                        invoice.applicantName(),
                        invoice.contractorId(),
                        null,
                        invoice.vatPermille(),
                        invoice.incomeAccount(),
                        now,
                        InvoiceProgress.fresh(amounts, 0, 0)),
                amounts,
                reason,
                by);
        rows.save(invoice.number(), after);
        ledger.post(
                "credit-note",
                "credit-note:" + number.text(),
                "برگهٔ اصلاح " + number.text() + " برای " + invoice.number(),
                invoice.booking().creditNote(before, after));
        retentions.hold(invoice, after.retained().minus(before.retained()));
        audit.record("credit-note-issued", "invoice:" + invoice.number(), number.text() + " " + reason);
        tell(invoice, before, after, now);
        return reading.getInvoice(number.text());
    }

    private void tell(InvoiceRows.Stored invoice, InvoiceProgress before, InvoiceProgress after, Instant now) {
        if (after.state().equals("CREDITED")) {
            credited.fire(new InvoiceCredited(invoice.subject(), invoice.number(), now));
        } else if (after.state().equals("PAID") && before.state().equals("OPEN")) {
            paid.fire(new InvoicePaid(invoice.subject(), invoice.number(), now));
        }
    }
}
