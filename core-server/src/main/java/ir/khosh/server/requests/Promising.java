package ir.khosh.server.requests;

import ir.khosh.server.calendar.WorkingDays;
import ir.khosh.server.catalogue.Promise;
import ir.khosh.server.catalogue.Promises;
import ir.khosh.server.contractors.Observation;
import ir.khosh.server.contractors.Performance;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.requests.promises.DuePolicy;
import ir.khosh.server.requests.promises.Timeliness;
import ir.khosh.server.requests.tasks.DeskTasks;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.Shift;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes promises to those who register a request, and sees that somebody looks when one is not kept. */
@Singleton
@Transactional
class Promising {

    private static final Set<RequestState> NOTHING_DUE = EnumSet.of(RequestState.CANCELLED, RequestState.NO_SHOW);
    private final Promises promises;
    private final DuePolicy policy;
    private final RequestBook book;
    private final DeskTasks tasks;
    private final Performance performance;
    private final Timeliness timeliness;

    @Inject
    Promising(
            Promises promises,
            WorkingDays workingDays,
            RequestBook book,
            DeskTasks tasks,
            Performance performance,
            @ConfigProperty(name = "khosh.promises.worst-hours", defaultValue = "48") int worstHours) {
        this.promises = promises;
        this.policy = new DuePolicy(workingDays::plusWorkingTime);
        this.book = book;
        this.tasks = tasks;
        this.performance = performance;
        this.timeliness = new Timeliness(Duration.ofHours(worstHours));
    }

    void promise(ServiceRequest request) {
        Promise promise = promises.promiseOf(request.serviceCode(), request.registeredAt());
        request.promise(new PromisedTimes(promise.version(), due(request, promise)));
    }

    /** What the applicant put off is not late. */
    void wishMoved(ServiceRequest request) {
        request.findPromised()
                .ifPresent(promised -> promised.finishBy(
                        due(request, promises.promiseOf(request.serviceCode(), request.registeredAt()))
                                .finishBy()));
    }

    private DuePolicy.Due due(ServiceRequest request, Promise promise) {
        LocalDate day = request.wish().day();
        Shift shift = request.wish().shift();
        Instant wished = day == null
                ? null
                : shift == null
                        ? day.atStartOfDay(JalaliDate.TEHRAN).toInstant()
                        : new ShiftSlot(day, shift).startsAt();
        return policy.dueOf(promise, request.priority(), request.registeredAt(), wished);
    }

    /** Once for each promise; does nothing when it was kept meanwhile. */
    void remind(String trackingCode) {
        ServiceRequest request = book.lock(trackingCode);
        Act act = book.act();
        PromisedTimes promised = request.findPromised().orElse(null);
        if (promised == null || request.work().finishedAt() != null || NOTHING_DUE.contains(request.state())) {
            return;
        }
        if (promised.respondedAt() == null && act.at().isAfter(promised.respondBy())) {
            open(request, "respond", "هنوز پیمانکاری نپذیرفته و مهلت تعیین پیمانکار گذشته است", act);
        }
        if (act.at().isAfter(promised.finishBy())) {
            open(request, "finish", "کار به پایان نرسیده و مهلت انجام آن گذشته است", act);
        }
    }

    /** Of the task that says that nobody has accepted in time. */
    static String respondKey(ServiceRequest request) {
        return key(request.trackingCode().value(), "respond");
    }

    private void open(ServiceRequest request, String which, String what, Act act) {
        tasks.openOnce(new DeskTasks.NewTask(
                key(request.trackingCode().value(), which),
                "OVERDUE",
                request.trackingCode().value(),
                request.phone(),
                "درخواست " + request.displayCode() + ": " + what + ". پیگیری کنید و به متقاضی خبر دهید.",
                act.at()));
    }

    /** Somebody comes: the first promise is kept, late or not. */
    void responded(ServiceRequest request, Act act) {
        tasks.settle(respondKey(request), "accepted", act.by());
    }

    void onFinished(@Observes RequestFinished finished) {
        settleAll(finished.trackingCode(), "finished");
        ServiceRequest request = book.lock(finished.trackingCode());
        Assignment assignment = request.getAssignment();
        request.findPromised()
                .ifPresent(promised -> performance.observe(new Observation(
                        finished.contractorId(),
                        Observation.Kind.PUNCTUALITY,
                        timeliness.valueOf(
                                promised.finishBy(),
                                assignment.slot().endsAt(),
                                request.applicantThought(finished.at()),
                                finished.at()),
                        "promise:" + assignment.id(),
                        finished.at())));
    }

    void cancelled(ServiceRequest request) {
        settleAll(request.trackingCode().value(), "cancelled");
    }

    private void settleAll(String trackingCode, String how) {
        tasks.settle(List.of(key(trackingCode, "respond"), key(trackingCode, "finish")), how, "khosh");
    }

    private static String key(String trackingCode, String which) {
        return "overdue-" + which + ":" + trackingCode;
    }
}
