package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.AgentEvent;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.LinkEvent;
import ir.khosh.telephony.asterisk.ExchangeAccess;
import ir.khosh.telephony.asterisk.LinkTimes;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that owns the translation. After each connection: waits until the exchange is fully booted, asks for a
 * snapshot, keeps what happens meanwhile, then goes on from the snapshot with what was kept.
 */
final class EventPump implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(EventPump.class);
    private static final long IDLE_MILLIS = 200;

    private final Inbox inbox;
    private final LinkStatus status;
    private final ExchangeAccess access;
    private final LinkTimes times;
    private final Summaries summaries;
    private final LongSupplier nanoTime;
    private final Delivery delivery;
    private final TrackedCalls calls;
    private final EventTranslator translator;
    private final AtomicLong ignored = new AtomicLong();
    private boolean booted;
    private boolean live;
    private AmiSession session;
    private SnapshotQuery query;
    private long asked;
    private int queries;
    private volatile boolean closed;

    EventPump(
            Inbox inbox,
            LinkStatus status,
            ExchangeAccess access,
            LinkTimes times,
            TrackedCalls calls,
            EventTranslator translator,
            Summaries summaries,
            Delivery delivery,
            LongSupplier nanoTime) {
        this.inbox = inbox;
        this.status = status;
        this.access = access;
        this.times = times;
        this.summaries = summaries;
        this.nanoTime = nanoTime;
        this.calls = calls;
        this.delivery = delivery;
        this.translator = translator;
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                Inbound inbound = inbox.poll(IDLE_MILLIS);
                if (inbound != null) {
                    handleSafely(inbound);
                }
                if (inbox.takeOverflow() && session != null && booted) {
                    LOG.warn("events were dropped; reading a new snapshot");
                    ask();
                }
                endLateSnapshot();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A list that began and never ends would leave us deaf for ever. */
    private void endLateSnapshot() {
        if (query != null && nanoTime.getAsLong() - asked > times.snapshot().toNanos()) {
            query = null;
            session.end("no snapshot: its lists were not complete after "
                    + times.snapshot().toMillis() + " ms");
        }
    }

    /** Whatever one message does, the next one is still read. */
    private void handleSafely(Inbound inbound) {
        try {
            handle(inbound);
        } catch (RuntimeException e) {
            inbox.malformed();
            LOG.error("{} could not be handled", inbound, e);
        }
    }

    private void handle(Inbound inbound) {
        if (inbound instanceof AmiMessage message) {
            handle(message);
        } else if (inbound instanceof Inbound.Raised raised) {
            delivery.accept(new CallEvent.PriorityChanged(raised.call(), raised.at(), raised.priority()));
        } else if (inbound instanceof Inbound.Refresh && live && query == null) {
            ask();
        } else if (inbound instanceof Inbound.Opened opened) {
            session = opened.session();
            askWhenBooted();
        } else if (inbound instanceof Inbound.Closed gone) {
            lose(gone);
        }
    }

    private void lose(Inbound.Closed gone) {
        session = null;
        booted = false;
        query = null;
        if (live) {
            live = false;
            delivery.accept(new LinkEvent.Lost(gone.at(), gone.lastByteAt(), gone.reason()));
        }
    }

    private void handle(AmiMessage message) {
        if ("FullyBooted".equals(message.event())) {
            booted = true;
            askWhenBooted();
        } else if (summaries.take(message)) {
            return;
        } else if (query != null) {
            take(message);
        } else if (live) {
            translate(message);
        } else {
            ignored.incrementAndGet();
        }
    }

    /** The exchange may say that it is booted before our signing in has quite returned. */
    private void askWhenBooted() {
        if (booted && session != null) {
            ask();
        }
    }

    private void ask() {
        asked = nanoTime.getAsLong();
        query = new SnapshotQuery(session, ++queries, times.inbox());
        query.ask();
    }

    private void take(AmiMessage message) {
        try {
            query.take(message);
            if (query.isComplete()) {
                goLive(message.receivedAt());
            } else if (query.isOverfull()) {
                inbox.droppedOne();
                ask();
            }
        } catch (MalformedMessage | IllegalArgumentException e) {
            inbox.malformed();
            session.end("no snapshot: " + e.getMessage());
        }
    }

    private void goLive(Instant at) {
        SnapshotReading reading =
                new SnapshotReading(query.lists(), access.queues().get(0), at);
        SnapshotQuery done = query;
        query = null;
        live = true;
        calls.reset(reading.tracked());
        status.up();
        delivery.accept(new LinkEvent.Resynchronised(at, reading.snapshot()));
        reading.snapshot().waiting().stream()
                .filter(call -> call.queue().equals(access.overflow()))
                .forEach(call -> delivery.accept(new CallEvent.Overflowed(call.call(), at)));
        reading.priorities()
                .forEach((call, raised) -> delivery.accept(new CallEvent.PriorityChanged(call, at, raised)));
        reading.meanwhile().forEach(delivery);
        reading.phones().forEach((agent, phone) -> delivery.accept(new AgentEvent.PhoneChanged(agent, at, phone)));
        done.meanwhile().forEach(this::translate);
    }

    private void translate(AmiMessage message) {
        try {
            if (!translator.translate(message)) {
                ignored.incrementAndGet();
            }
        } catch (MalformedMessage | IllegalArgumentException e) {
            inbox.malformed();
            LOG.debug("malformed message left out: {}", e.getMessage());
        }
    }

    long ignoredCount() {
        return ignored.get();
    }

    void close() {
        closed = true;
        delivery.close();
    }
}
