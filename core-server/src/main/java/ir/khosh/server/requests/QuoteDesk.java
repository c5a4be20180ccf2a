package ir.khosh.server.requests;

import ir.khosh.server.billing.VatRates;
import ir.khosh.server.requests.tasks.DeskTasks;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.wire.requests.NewQuote;
import ir.khosh.wire.requests.PricedLine;
import ir.khosh.wire.requests.QuoteAnswer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** What the work will cost, and the applicant's word on it, before it is done. */
@Singleton
@Transactional
class QuoteDesk {

    private final RequestBook book;
    private final RequestNotices notices;
    private final VatRates vat;
    private final DeskTasks tasks;

    @Inject
    QuoteDesk(RequestBook book, RequestNotices notices, VatRates vat, DeskTasks tasks) {
        this.book = book;
        this.notices = notices;
        this.vat = vat;
        this.tasks = tasks;
    }

    void offer(String trackingCode, NewQuote wish, Act act) {
        ServiceRequest request = book.lock(trackingCode);
        FieldCheck check = new FieldCheck();
        List<PricedLine> lines = LineCheck.check(check, wish.lines());
        String note = check.text("note", wish.note(), 2_000);
        check.throwIfRefused();
        Quote quote = request.quote(
                lines.stream()
                        .map(line -> new QuoteLine(line.kind(), line.title(), line.quantity(), line.unitRial()))
                        .toList(),
                vat.permilleAt(act.at()),
                note,
                act);
        book.flush();
        tasks.settle(silentKey(request), "replaced", act.by());
        notices.quoted(request, quote);
    }

    /** The same answer twice changes nothing. */
    void answer(String trackingCode, long quoteId, QuoteAnswer answer, Act act) {
        FieldCheck check = new FieldCheck();
        String note = check.line("note", answer.note(), 300);
        check.throwIfRefused();
        ServiceRequest request = book.lock(trackingCode);
        if (request.answerQuote(quoteId, answer.approved(), note, act)) {
            tasks.settle(silentKey(request), "answered", act.by());
        }
    }

    /** Nobody answered for long: somebody asks. Does nothing when it was answered meanwhile. */
    void remind(String trackingCode) {
        ServiceRequest request = book.lock(trackingCode);
        request.findOpenQuote()
                .ifPresent(quote -> tasks.open(new DeskTasks.NewTask(
                        silentKey(request),
                        "QUOTE_SILENT",
                        request.trackingCode().value(),
                        request.phone(),
                        "متقاضی به برآورد " + RequestTitles.amount(quote.total()) + " برای درخواست "
                                + request.displayCode() + " پاسخ نداده است. تماس بگیرید و پاسخ او را ثبت کنید.",
                        book.act().at())));
    }

    private static String silentKey(ServiceRequest request) {
        return "quote-silent:" + request.trackingCode().value();
    }
}
