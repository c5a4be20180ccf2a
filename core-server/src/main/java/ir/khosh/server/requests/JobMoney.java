package ir.khosh.server.requests;

import ir.khosh.server.billing.InvoiceCredited;
import ir.khosh.server.billing.InvoicePaid;
import ir.khosh.server.billing.Invoices;
import ir.khosh.values.Rial;
import ir.khosh.values.TrackingCode;
import ir.khosh.wire.billing.InvoiceView;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** News of a job's invoice, in the transaction that brings it. Fees have invoices of their own and change no job. */
@Singleton
class JobMoney {

    private final RequestBook book;
    private final Invoices invoices;
    private final RequestNotices notices;

    @Inject
    JobMoney(RequestBook book, Invoices invoices, RequestNotices notices) {
        this.book = book;
        this.invoices = invoices;
        this.notices = notices;
    }

    void onPaid(@Observes InvoicePaid paid) {
        settle(paid.subject());
    }

    /** Nothing is owed any more, since all of it was taken back. */
    void onCredited(@Observes InvoiceCredited credited) {
        settle(credited.subject());
    }

    private void settle(String subject) {
        TrackingCode.parse(subject).filter(code -> code.value().equals(subject)).ifPresent(code -> {
            ServiceRequest request = book.lock(subject);
            if (request.work().paidAt() == null) {
                Optional<InvoiceView> invoice = invoices.findBySubject(subject);
                long received = invoice.map(InvoiceView::paidRial).orElse(0L);
                request.pay(new Rial(received), book.act());
                invoice.filter(of -> received > 0).ifPresent(of -> notices.paid(request, of));
            }
        });
    }
}
