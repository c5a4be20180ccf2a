package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.AgentEvent;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.LinkEvent;
import ir.khosh.telephony.QueueName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that owns the translation. After each connection: waits until the exchange is fully booted, asks for a
 * snapshot, keeps what happens meanwhile, then goes on from the snapshot with what was kept.
 */
final class EventPump implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(EventPump.class);
    private static final long IDLE_MILLIS = 200;

    private enum Phase {
        DOWN,
        READING,
        LIVE
    }

    private final Inbox inbox;
    private final LinkStatus status;
    private final CallDirectory directory;
    private final QueueName overflow;
    private final Consumer<ExchangeEvent> listener;
    private final EventTranslator translator = new EventTranslator(this::emit);
    private final AtomicLong translated = new AtomicLong();
    private final AtomicLong ignored = new AtomicLong();
    private final List<AmiMessage> kept = new ArrayList<>();
    private final int mostKept;
    private Phase phase = Phase.DOWN;
    private boolean booted;
    private boolean believed;
    private AmiSession session;
    private SnapshotLists lists;
    private int snapshots;
    private volatile boolean closed;

    EventPump(Inbox inbox, LinkStatus status, CallDirectory directory, QueueName overflow, int mostKept,
            Consumer<ExchangeEvent> listener) {
        this.inbox = inbox;
        this.status = status;
        this.directory = directory;
        this.overflow = overflow;
        this.mostKept = mostKept;
        this.listener = listener;
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                Inbound inbound = inbox.poll(IDLE_MILLIS);
                if (inbound != null) {
                    handle(inbound);
                }
                if (inbox.takeOverflow() && phase != Phase.DOWN) {
                    LOG.warn("events were dropped; reading a new snapshot");
                    readSnapshot();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(Inbound inbound) {
        if (inbound instanceof AmiMessage message) {
            handle(message);
        } else if (inbound instanceof Inbound.Raised raised) {
            emit(new CallEvent.PriorityChanged(raised.call(), raised.at(), raised.priority()));
        } else if (inbound instanceof Inbound.Opened opened) {
            session = opened.session();
            beginWhenBooted();
        } else if (inbound instanceof Inbound.Closed gone) {
            lose(gone);
        }
    }

    private void lose(Inbound.Closed gone) {
        phase = Phase.DOWN;
        session = null;
        booted = false;
        lists = null;
        kept.clear();
        if (believed) {
            believed = false;
            emit(new LinkEvent.Lost(gone.at(), gone.lastByteAt(), gone.reason()));
        }
    }

    private void handle(AmiMessage message) {
        if ("FullyBooted".equals(message.event())) {
            booted = true;
            beginWhenBooted();
        } else if (phase == Phase.LIVE) {
            translate(message);
        } else if (phase == Phase.READING) {
            keep(message);
        } else {
            ignored.incrementAndGet();
        }
    }

    /** The exchange may say that it is booted before our signing in has quite returned. */
    private void beginWhenBooted() {
        if (booted && session != null) {
            readSnapshot();
        }
    }

    private void readSnapshot() {
        AmiSession asked = session;
        kept.clear();
        lists = new SnapshotLists("snapshot-" + ++snapshots);
        phase = Phase.READING;
        for (String action : SnapshotLists.ACTIONS) {
            AmiAction list = new AmiAction(action);
            list.setActionId(lists.actionId());
            asked.send(list).whenComplete((reply, failure) -> {
                if (failure != null || "Error".equals(reply.getResponse())) {
                    asked.end("no snapshot: " + action + " was not answered");
                }
            });
        }
    }

    private void keep(AmiMessage message) {
        try {
            if (lists.take(message)) {
                if (lists.isComplete()) {
                    goLive(message.receivedAt());
                }
            } else if (kept.size() < mostKept) {
                kept.add(message);
            } else {
                inbox.droppedOne();
                readSnapshot();
            }
        } catch (MalformedMessage | IllegalArgumentException e) {
            inbox.malformed();
            session.end("no snapshot: " + e.getMessage());
        }
    }

    private void goLive(Instant at) {
        SnapshotReading reading = new SnapshotReading(lists, at);
        translator.reset(reading.tracked());
        lists = null;
        phase = Phase.LIVE;
        believed = true;
        status.up();
        directory.replace(translator.calls());
        emit(new LinkEvent.Resynchronised(at, reading.snapshot()));
        reading.snapshot().waiting().stream()
                .filter(call -> call.queue().equals(overflow))
                .forEach(call -> emit(new CallEvent.Overflowed(call.call(), at)));
        reading.priorities().forEach((call, priority) -> emit(new CallEvent.PriorityChanged(call, at, priority)));
        reading.phones().forEach((agent, phone) -> emit(new AgentEvent.PhoneChanged(agent, at, phone)));
        List<AmiMessage> meanwhile = List.copyOf(kept);
        kept.clear();
        meanwhile.forEach(this::translate);
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

    private void emit(ExchangeEvent event) {
        if (closed) {
            return;
        }
        translated.incrementAndGet();
        Collection<TrackedCall> calls = translator.calls();
        if (event instanceof CallEvent.Queued || event instanceof CallEvent.Ended) {
            directory.replace(calls);
        }
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.error("the listener failed on {}", event.getClass().getSimpleName(), e);
        }
    }

    long translatedCount() {
        return translated.get();
    }

    long ignoredCount() {
        return ignored.get();
    }

    void close() {
        closed = true;
    }
}
