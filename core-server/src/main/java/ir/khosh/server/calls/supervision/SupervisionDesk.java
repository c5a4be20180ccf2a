package ir.khosh.server.calls.supervision;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.Session;
import ir.khosh.server.calls.ExchangeOrders;
import ir.khosh.server.calls.TalkingSeats;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.Refusal;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.SupervisionId;
import ir.khosh.telephony.SupervisionMode;
import ir.khosh.wire.supervision.NewSupervision;
import ir.khosh.wire.supervision.SupervisionView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What a supervisor does beside an operator's call: one at a time, each act in the audit. */
@Singleton
public class SupervisionDesk {

    private final Supervisions supervisions;
    private final SupervisionRows rows;
    private final TalkingSeats seats;
    private final ExchangeOrders orders;
    private final Audit audit;
    private final MetricRegistry metrics;
    private final Clock clock;

    @Inject
    SupervisionDesk(
            Supervisions supervisions,
            SupervisionRows rows,
            TalkingSeats seats,
            ExchangeOrders orders,
            Audit audit,
            MetricRegistry metrics,
            Clock clock) {
        this.supervisions = supervisions;
        this.rows = rows;
        this.seats = seats;
        this.orders = orders;
        this.audit = audit;
        this.metrics = metrics;
        this.clock = clock;
    }

    List<SupervisionView> list() {
        return supervisions.all().stream().map(LiveSupervision::view).toList();
    }

    /** What an operator is told of at their own seat. */
    List<SupervisionView> listAt(String extension) {
        return supervisions.announcedAt(extension).stream()
                .map(LiveSupervision::view)
                .toList();
    }

    SupervisionView begin(Session session, NewSupervision wish) {
        Extension own = ExchangeOrders.seatOf(session);
        requireMode(wish.mode());
        TalkingSeats.Talk talk = seats.find(wish.callId(), wish.extension())
                .filter(found -> !found.extension().equals(own.value()))
                .orElseThrow(() -> new Refusal(
                                "not-supervisable", "extension", "این اپراتور اکنون با شهروندی گفت‌وگو نمی‌کند.")
                        .toException());
        supervisions.of(session.userId()).ifPresent(other -> refuse(other, talk.extension()));
        if (!seats.isFree(own.value())) {
            throw new ConflictException("phone-not-reachable", "تلفن شما آزاد یا در دسترس نیست.");
        }
        SupervisionId id = SupervisionId.of(
                own,
                new Extension(talk.extension()),
                UUID.randomUUID().toString().replace("-", "").substring(0, 16));
        LiveSupervision one = new LiveSupervision(
                id,
                new LiveSupervision.Supervisor(session.userId(), session.username(), session.displayName()),
                new LiveSupervision.Supervised(talk.callId(), talk.name(), talk.caller()),
                wish.mode(),
                LiveSupervision.State.RINGING,
                clock.instant());
        supervisions.ask(one).ifPresent(other -> refuse(other, one.extension()));
        try {
            rows.begun(one);
            record("supervision-begun", one, "mode:" + wish.mode());
            orders.supervise("supervision_begin", control -> control.begin(id, new CallId(talk.callId()), of(wish)));
        } catch (RuntimeException e) {
            supervisions.notBegun(one, clock.instant());
            throw e;
        }
        metrics.counter("khosh_supervisions_begun").inc();
        return one.view();
    }

    private static void refuse(LiveSupervision other, String wished) {
        throw other.extension().equals(wished)
                ? new ConflictException("already-supervised-by-you", "هم‌اکنون همین گفت‌وگو را می‌شنوید.")
                : new ConflictException("already-supervising", "نخست شنود کنونی خود را پایان دهید.");
    }

    void change(Session session, String id, ir.khosh.wire.supervision.SupervisionMode mode) {
        requireMode(mode);
        LiveSupervision one = own(session, id);
        record("supervision-mode", one, "mode:" + one.mode() + " to:" + mode);
        orders.supervise("supervision_mode", control -> control.change(one.id(), SupervisionMode.valueOf(mode.name())));
    }

    void takeOver(Session session, String id) {
        LiveSupervision one = own(session, id);
        if (!seats.mayBeTaken(one.whom().callId(), one.id().agent())) {
            throw ExchangeOrders.notInThatState();
        }
        record("supervision-take-over", one, "mode:" + one.mode());
        orders.supervise(
                "supervision_take_over",
                control -> control.takeOver(one.id(), new CallId(one.whom().callId())));
    }

    /** Also while the phone still rings. */
    void end(Session session, String id) {
        LiveSupervision one = find(session, id);
        orders.supervise("supervision_end", control -> control.end(one.id()));
    }

    private LiveSupervision own(Session session, String id) {
        LiveSupervision one = find(session, id);
        if (!one.isRunning()) {
            throw new ConflictException("supervision-not-in-that-state", "هنوز به تلفن خود پاسخ نداده‌اید.");
        }
        return one;
    }

    private LiveSupervision find(Session session, String id) {
        return supervisions
                .find(id)
                .filter(one -> one.by().userId() == session.userId())
                .orElseThrow(() -> new DomainException("supervision-not-found", "این شنود پایان یافته است."));
    }

    private void record(String action, LiveSupervision one, String detail) {
        audit.record(action, SupervisionRecord.subject(one), detail);
    }

    private static SupervisionMode of(NewSupervision wish) {
        return SupervisionMode.valueOf(wish.mode().name());
    }

    private static void requireMode(Object mode) {
        if (mode == null) {
            throw new Refusal("mode-missing", "mode", "شنود، نجوا یا ورود به گفت‌وگو را برگزینید.").toException();
        }
    }
}
