package ir.khosh.server.requests;

import ir.khosh.server.photos.Photos;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.wire.requests.Arrival;
import ir.khosh.wire.requests.Decline;
import ir.khosh.wire.requests.Diagnosis;
import ir.khosh.wire.requests.Finish;
import ir.khosh.wire.requests.NewQuote;
import ir.khosh.wire.requests.NoShow;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * What a contractor does by the link of one assignment: with that job alone, and only while it is theirs. That is
 * checked under the request's lock, in the transaction of the act.
 */
@Singleton
@Transactional
class ContractorDesk {

    private final RequestBook book;
    private final LinkedJobs jobs;
    private final RequestDispatch dispatch;
    private final VisitSteps visits;
    private final QuoteDesk quotes;
    private final NoShows noShows;
    private final RequestFinish finish;
    private final JobPhotos photos;
    private final Clock clock;

    @Inject
    ContractorDesk(
            RequestBook book,
            LinkedJobs jobs,
            RequestDispatch dispatch,
            VisitSteps visits,
            QuoteDesk quotes,
            NoShows noShows,
            RequestFinish finish,
            JobPhotos photos,
            Clock clock) {
        this.book = book;
        this.jobs = jobs;
        this.dispatch = dispatch;
        this.visits = visits;
        this.quotes = quotes;
        this.noShows = noShows;
        this.finish = finish;
        this.photos = photos;
        this.clock = clock;
    }

    private interface Step {
        void take(String trackingCode, Act act);
    }

    void accept(String assignment) {
        take(assignment, false, (code, act) -> dispatch.accept(code, Long.parseLong(assignment), act));
    }

    void decline(String assignment, String reason) {
        take(
                assignment,
                false,
                (code, act) -> dispatch.decline(code, Long.parseLong(assignment), new Decline(reason), act));
    }

    void stateArrival(String assignment, Arrival arrival) {
        take(assignment, true, (code, act) -> visits.stateArrival(code, arrival, act));
    }

    void start(String assignment) {
        take(assignment, true, visits::start);
    }

    void diagnose(String assignment, Diagnosis diagnosis) {
        take(assignment, true, (code, act) -> visits.diagnose(code, diagnosis, act));
    }

    void quote(String assignment, NewQuote quote) {
        take(assignment, true, (code, act) -> quotes.offer(code, quote, act));
    }

    void reportAbsence(String assignment, String note) {
        take(assignment, true, (code, act) -> noShows.report(code, new NoShow("APPLICANT", note), act));
    }

    void finish(String assignment, Finish wish) {
        take(assignment, true, (code, act) -> finish.finish(code, wish, act));
    }

    /** @param caption Persian; null when nothing was chosen */
    void addPhoto(String assignment, Photos.Kept kept, String caption) {
        take(assignment, true, (code, act) -> {
            ServiceRequest request = book.lock(code);
            photos.add(request, request.getAssignment(), kept, caption, act);
        });
    }

    void removePhoto(String assignment, long photoId) {
        take(assignment, true, (code, act) -> photos.remove(Long.parseLong(assignment), photoId));
    }

    private void take(String assignment, boolean accepted, Step step) {
        String code = jobs.getOffered(assignment).trackingCode();
        Assignment mine = book.lock(code)
                .findAssignment()
                .filter(current -> current.id() == Long.parseLong(assignment))
                .filter(current -> !accepted || current.state() == AssignmentState.ACCEPTED)
                .orElseThrow(() -> new ConflictException("assignment-not-current", "این کار دیگر بر عهدهٔ شما نیست."));
        step.take(code, Act.ofContractor(clock.instant(), mine.contractorId()));
    }
}
