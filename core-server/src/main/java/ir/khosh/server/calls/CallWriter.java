package ir.khosh.server.calls;

import ir.khosh.server.platform.Failures;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.PastCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Writes what the floor saw, in order, behind it. While the database is away it waits and tries again; every write may
 * be repeated without harm. What another node's taking over has made obsolete is refused.
 */
@Singleton
public class CallWriter {

    private static final int LONGEST = 200_000;
    private static final Logger LOG = Logger.getLogger(CallWriter.class.getName());

    private final BlockingQueue<Runnable> writes = new LinkedBlockingQueue<>(LONGEST);
    private final CallRecords records;
    private final PastCallRecords pastCalls;
    private final CallLegRecords legs;
    private final RecordingPauses pauses;
    private final ExchangeLease lease;
    private final FencedWrites fenced;
    private final Instance<CallAudience> listening;
    private final MetricRegistry metrics;
    private List<CallAudience> audience = List.of();
    private volatile boolean closed;

    @Inject
    CallWriter(
            CallRecords records,
            PastCallRecords pastCalls,
            CallLegRecords legs,
            RecordingPauses pauses,
            ExchangeLease lease,
            FencedWrites fenced,
            @Any Instance<CallAudience> listening,
            MetricRegistry metrics) {
        this.records = records;
        this.pastCalls = pastCalls;
        this.legs = legs;
        this.pauses = pauses;
        this.lease = lease;
        this.fenced = fenced;
        this.listening = listening;
        this.metrics = metrics;
        metrics.gauge("khosh_write_behind_depth", writes::size);
    }

    /** The exchange's own thread is no place to look for beans. */
    @PostConstruct
    void findAudience() {
        audience = listening.stream().toList();
    }

    void call(LiveCall call, ExchangeEvent news, String extension, String detail) {
        CallRow row = CallRow.of(call);
        String event = news.getClass().getSimpleName();
        audience.forEach(listener -> listener.moved(row, event, extension, news.receivedAt()));
        add(() -> {
            records.upsert(row);
            records.journal(row.callId(), news.receivedAt(), event, extension, detail);
        });
    }

    void leg(String callId, CallLeg leg) {
        add(() -> {
            legs.closeEarlier(callId, leg);
            legs.upsert(callId, leg);
        });
    }

    void pause(String callId, RecordingPause pause) {
        add(() -> pauses.upsert(callId, pause));
    }

    void screenPop(LiveCall call, Offer offer) {
        String id = call.id;
        var shown = offer.shown;
        add(() -> records.screenPop(id, offer.extension, shown));
    }

    /** Why a phone rang, as it was known then. */
    void offerReason(Runnable write) {
        add(write);
    }

    /** What else follows the exchange's news in their order. */
    public void follow(Runnable write) {
        add(write);
    }

    /** What a rule decided that follows the exchange. */
    void agentState(AgentDecision decision) {
        add(() -> records.agentState(decision));
    }

    /** What a person did by leaving, on whichever node. */
    void signedOut(AgentDecision decision) {
        queue(() -> records.agentState(decision));
    }

    /** Calls that the records think open and the exchange does not have. */
    void closeAllBut(Collection<String> open, Instant at) {
        List<String> known = List.copyOf(open);
        add(() -> {
            records.closeAllBut(known, at);
            legs.closeAllBut(known, at);
            audience.forEach(CallAudience::rewritten);
        });
    }

    /** @param written hears on the writing thread whether it was news */
    void past(PastCall call, Consumer<Boolean> written) {
        add(() -> {
            boolean news = pastCalls.take(call);
            written.accept(news);
            if (news) {
                audience.forEach(CallAudience::rewritten);
            }
        });
    }

    /** The number of this moment goes with it: what is written late is then known to be late. */
    private void add(Runnable write) {
        long number = lease.number();
        queue(() -> {
            if (!fenced.write(number, write)) {
                metrics.counter("khosh_late_writes_refused").inc();
            }
        });
    }

    private void queue(Runnable write) {
        if (!writes.offer(write)) {
            metrics.counter("khosh_write_behind_dropped").inc();
        }
    }

    /** Runs until {@link #close}, on a thread of its own. */
    void run() {
        while (!closed || !writes.isEmpty()) {
            try {
                Runnable write = writes.poll(500, TimeUnit.MILLISECONDS);
                if (write != null) {
                    untilDone(write);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void untilDone(Runnable write) throws InterruptedException {
        while (true) {
            try {
                write.run();
                return;
            } catch (RuntimeException e) {
                if (!Failures.isDatabaseAway(e) || closed) {
                    metrics.counter("khosh_write_behind_failed").inc();
                    LOG.log(Level.SEVERE, "a call's news could not be written", e);
                    return;
                }
                metrics.counter("khosh_write_behind_retries").inc();
                TimeUnit.MILLISECONDS.sleep(300);
            }
        }
    }

    void close() {
        closed = true;
    }
}
