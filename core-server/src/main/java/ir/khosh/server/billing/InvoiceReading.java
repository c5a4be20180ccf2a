package ir.khosh.server.billing;

import ir.khosh.wire.billing.InvoiceView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Shows invoices and credit notes. */
@Singleton
class InvoiceReading {

    private final InvoiceRows rows;

    @Inject
    InvoiceReading(InvoiceRows rows) {
        this.rows = rows;
    }

    Optional<InvoiceView> findBySubject(String subject) {
        return rows.findBySubject(subject).map(this::view);
    }

    Optional<InvoiceView> find(String number) {
        return rows.find(number).map(this::view);
    }

    /** @throws InvoiceNotFound when there is none */
    InvoiceView getInvoice(String number) {
        return find(number).orElseThrow(InvoiceNotFound::new);
    }

    /** What corrects this invoice, the oldest first. */
    List<InvoiceView> listCreditNotes(String number) {
        return rows.listCorrections(number).stream().map(this::view).toList();
    }

    InvoiceView view(InvoiceRows.Stored stored) {
        InvoiceProgress progress = stored.progress();
        return new InvoiceView(
                stored.number(),
                stored.kind(),
                stored.corrects(),
                stored.isInvoice() ? progress.state() : "CREDITED",
                stored.subject(),
                stored.applicantName(),
                rows.linesOf(stored.number()),
                progress.net().amount(),
                stored.vatPermille(),
                progress.vat().amount(),
                progress.net().plus(progress.vat()).amount(),
                progress.paid().amount(),
                stored.issuedAt());
    }
}
