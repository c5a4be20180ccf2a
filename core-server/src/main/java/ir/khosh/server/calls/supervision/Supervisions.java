package ir.khosh.server.calls.supervision;

import ir.khosh.server.calls.CallWorkers;
import ir.khosh.server.calls.ExchangeOrders;
import ir.khosh.server.calls.SupervisionAudience;
import ir.khosh.server.push.Desktops;
import ir.khosh.telephony.Supervision;
import ir.khosh.telephony.SupervisionEvent;
import ir.khosh.telephony.SupervisionEvent.OverReason;
import ir.khosh.telephony.SupervisionId;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.supervision.SupervisionMode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Which supervisors are beside which calls now; a fold of what the exchange says. Never waits. */
@Singleton
class Supervisions implements SupervisionAudience {

    private final Map<SupervisionId, LiveSupervision> live = new ConcurrentHashMap<>();
    private final SupervisionRows rows;
    private final SupervisionRecord record;
    private final TakenCalls taken;
    private final CallWorkers workers;
    private final ExchangeOrders orders;
    private final Desktops desktops;
    private final AnnouncementRule announcement;
    private final MetricRegistry metrics;

    @Inject
    Supervisions(
            SupervisionRows rows,
            SupervisionRecord record,
            TakenCalls taken,
            CallWorkers workers,
            ExchangeOrders orders,
            Desktops desktops,
            @ConfigProperty(name = "khosh.supervision.announce", defaultValue = "true") boolean announce,
            MetricRegistry metrics) {
        this.rows = rows;
        this.record = record;
        this.taken = taken;
        this.workers = workers;
        this.orders = orders;
        this.desktops = desktops;
        this.announcement = new AnnouncementRule(announce);
        this.metrics = metrics;
        metrics.gauge("khosh_supervisions", live::size);
    }

    List<LiveSupervision> all() {
        return List.copyOf(live.values());
    }

    Optional<LiveSupervision> find(String id) {
        return live.values().stream().filter(one -> one.id().value().equals(id)).findFirst();
    }

    /** Of this supervisor. */
    Optional<LiveSupervision> of(long userId) {
        return live.values().stream().filter(one -> one.by().userId() == userId).findFirst();
    }

    /** What the operator at this seat is told of. */
    List<LiveSupervision> announcedAt(String extension) {
        return live.values().stream()
                .filter(one -> one.isRunning() && one.extension().equals(extension))
                .filter(one -> announcement.tells(one.mode()))
                .toList();
    }

    /**
     * Before the exchange is asked.
     *
     * @return the one that this supervisor has already, and the new one is not taken in; empty when it is
     */
    synchronized Optional<LiveSupervision> ask(LiveSupervision one) {
        Optional<LiveSupervision> other = of(one.by().userId());
        if (other.isEmpty()) {
            live.put(one.id(), one);
            tell(one);
        }
        return other;
    }

    /** The exchange did not take the order. */
    void notBegun(LiveSupervision one, Instant at) {
        over(one.id(), OverReason.NOT_ANSWERED, at);
    }

    @Override
    public void moved(SupervisionEvent event) {
        LiveSupervision known = live.get(event.id());
        if (event instanceof SupervisionEvent.Over over) {
            over(over.id(), over.reason(), over.receivedAt());
        } else if (known == null) {
            workers.run(() -> recall(event.id()));
        } else if (event instanceof SupervisionEvent.Hears hears) {
            hears(known, SupervisionMode.valueOf(hears.mode().name()), hears.receivedAt());
        }
    }

    private void hears(LiveSupervision known, SupervisionMode mode, Instant at) {
        LiveSupervision next = known.hears(mode, at);
        live.put(next.id(), next);
        record.hears(next);
        tell(next);
    }

    /** One that we did not ask for in this life: ours from before a restart, or nobody's, which is ended. */
    private void recall(SupervisionId id) {
        Optional<LiveSupervision> kept = rows.findOpen(id);
        if (kept.isPresent()) {
            live.putIfAbsent(id, kept.get());
            tell(kept.get());
        } else {
            metrics.counter("khosh_supervisions_orphaned").inc();
            orders.supervise("supervision_orphan", control -> control.end(id));
        }
    }

    @Override
    public void found(List<Supervision> there, Instant at) {
        Set<SupervisionId> ids = there.stream().map(Supervision::id).collect(Collectors.toSet());
        live.keySet().stream().filter(id -> !ids.contains(id)).forEach(id -> over(id, OverReason.GONE, at));
        record.closeAllBut(ids, at);
    }

    private void over(SupervisionId id, OverReason reason, Instant at) {
        LiveSupervision was = live.remove(id);
        if (was == null) {
            return;
        }
        record.ended(was, reason.name(), at);
        desktops.toUser(was.by().userId(), new Push.Supervising(was.over(reason.name(), at)));
        desktops.toExtension(
                was.extension(),
                new Push.Supervised(was.whom().callId(), was.by().name(), null));
        if (reason == OverReason.TAKEN_OVER) {
            metrics.counter("khosh_supervisions_taken_over").inc();
            taken.over(was);
        }
    }

    private void tell(LiveSupervision one) {
        desktops.toUser(one.by().userId(), new Push.Supervising(one.view()));
        if (one.isRunning()) {
            SupervisionMode told = announcement.tells(one.mode()) ? one.mode() : null;
            desktops.toExtension(
                    one.extension(),
                    new Push.Supervised(one.whom().callId(), one.by().name(), told));
        }
    }
}
