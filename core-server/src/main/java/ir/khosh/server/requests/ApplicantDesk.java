package ir.khosh.server.requests;

import ir.khosh.wire.requests.Cancellation;
import ir.khosh.wire.requests.CancellationTerms;
import ir.khosh.wire.requests.NewClaim;
import ir.khosh.wire.requests.NewDispute;
import ir.khosh.wire.requests.QuoteAnswer;
import ir.khosh.wire.requests.Reschedule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What applicants do by the links in their texts. */
@Singleton
@Transactional
class ApplicantDesk {

    private final RequestBook book;
    private final Rescheduling rescheduling;
    private final Cancellations cancellations;
    private final QuoteDesk quotes;
    private final WarrantyDesk warranty;
    private final Disputes disputes;
    private final Clock clock;

    @Inject
    ApplicantDesk(
            RequestBook book,
            Rescheduling rescheduling,
            Cancellations cancellations,
            QuoteDesk quotes,
            WarrantyDesk warranty,
            Disputes disputes,
            Clock clock) {
        this.book = book;
        this.rescheduling = rescheduling;
        this.cancellations = cancellations;
        this.quotes = quotes;
        this.warranty = warranty;
        this.disputes = disputes;
        this.clock = clock;
    }

    void reschedule(String code, Reschedule wish) {
        rescheduling.reschedule(code, wish, act(code));
    }

    CancellationTerms cancellationTerms(String code) {
        return cancellations.terms(code, "APPLICANT", act(code));
    }

    void cancel(String code, String reason) {
        cancellations.cancel(code, new Cancellation("APPLICANT", reason, false), act(code));
    }

    void answerQuote(String code, long quoteId, boolean approved, String note) {
        quotes.answer(code, quoteId, new QuoteAnswer(approved, note), act(code));
    }

    void claim(String code, String note, boolean sameContractor) {
        warranty.open(code, new NewClaim(null, note, sameContractor), act(code));
    }

    void dispute(String code, String reason) {
        disputes.open(code, new NewDispute(reason), act(code));
    }

    private Act act(String code) {
        return Act.ofApplicant(clock.instant(), book.lock(code).applicantId());
    }
}
