package ir.khosh.server.requests;

import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.requests.dispatch.OfferRule;
import ir.khosh.server.requests.dispatch.Ranked;
import ir.khosh.server.requests.tasks.DeskTasks;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.requests.RequestState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Asks the next contractor for a request that came back to dispatch, in a transaction of its own. */
@Singleton
class OfferRounds {

    private static final Set<AssignmentState> FAILED = Set.of(AssignmentState.DECLINED, AssignmentState.EXPIRED);
    private static final Set<String> MAY_BE_ASKED_AGAIN = Set.of("rescheduled");
    private final RequestBook book;
    private final Bookings bookings;
    private final CandidateRanking ranking;
    private final OfferRule rule;
    private final RequestNotices notices;
    private final DeskTasks tasks;
    private final CallPathSql sql;
    private final MetricRegistry metrics;

    @Inject
    OfferRounds(
            RequestBook book,
            Bookings bookings,
            CandidateRanking ranking,
            OfferRule rule,
            RequestNotices notices,
            DeskTasks tasks,
            CallPathSql sql,
            MetricRegistry metrics) {
        this.book = book;
        this.bookings = bookings;
        this.ranking = ranking;
        this.rule = rule;
        this.notices = notices;
        this.tasks = tasks;
        this.sql = sql;
        this.metrics = metrics;
    }

    /** Does nothing for a request that does not wait for Khosh; harmless twice. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void goOn(String trackingCode) {
        ServiceRequest request = book.lock(trackingCode);
        if (!request.isAutoDispatch() || request.state() != RequestState.CONFIRMED) {
            return;
        }
        Act act = Act.ofKhosh(book.act().at());
        rule.next(rank(request, act), asking(request))
                .ifPresentOrElse(next -> ask(request, next, act), () -> leaveToPeople(request, act));
    }

    /** A request that nobody at a desk dispatched; does nothing when somebody did meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void adopt(String trackingCode) {
        ServiceRequest request = book.lock(trackingCode);
        if (request.state() == RequestState.CONFIRMED && !request.isAutoDispatch()) {
            request.dispatchByItself(book.act());
        }
    }

    /** Those that wait, the longest first. */
    List<String> listWaiting() {
        return sql.list(
                "select tracking_code from service_request where auto_dispatch = true and state = 'CONFIRMED'"
                        + " order by repeat_of is null, registered_at limit 100",
                row -> row.getString(1));
    }

    static String taskKey(ServiceRequest request) {
        return "find-contractor:" + request.trackingCode().value();
    }

    private List<Ranked> rank(ServiceRequest request, Act act) {
        Wish wish = request.wish();
        boolean past = wish.day() != null && wish.day().isBefore(LocalDate.ofInstant(act.at(), JalaliDate.TEHRAN))
                || wish.day() != null
                        && wish.shift() != null
                        && !new ShiftSlot(wish.day(), wish.shift()).endsAt().isAfter(act.at());
        return ranking.rank(
                        request.serviceCode(),
                        request.regionId(),
                        request.priority(),
                        past ? null : wish.day(),
                        past ? null : wish.shift())
                .orThrow();
    }

    private OfferRule.Asking asking(ServiceRequest request) {
        List<Assignment> all = request.listAssignments();
        return new OfferRule.Asking(
                all.stream()
                        .filter(assignment ->
                                !MAY_BE_ASKED_AGAIN.contains(assignment.reason() == null ? "" : assignment.reason()))
                        .map(Assignment::contractorId)
                        .collect(Collectors.toSet()),
                (int) all.stream()
                        .filter(assignment -> FAILED.contains(assignment.state()))
                        .count(),
                request.repeatOf() == null ? null : firstContractor(request.repeatOf()),
                request.isSameContractorWished());
    }

    private Long firstContractor(long firstRequest) {
        return sql.find("select contractor_id from service_request where id = ?", row -> row.getLong(1), firstRequest)
                .orElse(null);
    }

    private void ask(ServiceRequest request, Ranked next, Act act) {
        long contractor = next.contender().id();
        bookings.lock(Set.of(contractor));
        if (!bookings.take(contractor, next.slot())) {
            // somebody was faster; the request still waits and is ranked anew in a moment
            return;
        }
        Assignment assignment = request.offer(
                contractor, next.contender().name(), next.slot(), bookings.termsOf(contractor, act.at()), act);
        book.add(assignment);
        notices.offered(request, assignment, next.contender());
    }

    private void leaveToPeople(ServiceRequest request, Act act) {
        request.foundNobody("OPERATOR", act);
        metrics.counter("khosh_requests_left_to_people").inc();
        tasks.open(new DeskTasks.NewTask(
                taskKey(request),
                "FIND_CONTRACTOR",
                request.trackingCode().value(),
                request.phone(),
                "برای درخواست " + request.displayCode()
                        + " پیمانکاری نماند که پیشنهاد نگرفته باشد. پیمانکار یا زمان دیگری پیدا کنید و به متقاضی خبر دهید.",
                act.at()));
    }
}
