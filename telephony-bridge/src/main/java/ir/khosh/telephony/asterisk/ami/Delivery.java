package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.LinkEvent;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last step: events to the listener, and the lines of calls to those who send commands. */
final class Delivery implements Consumer<ExchangeEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final TrackedCalls calls;
    private final CallDirectory directory;
    private final Consumer<ExchangeEvent> listener;
    private final AtomicLong delivered = new AtomicLong();
    private volatile boolean closed;

    Delivery(TrackedCalls calls, CallDirectory directory, Consumer<ExchangeEvent> listener) {
        this.calls = calls;
        this.directory = directory;
        this.listener = listener;
    }

    @Override
    public void accept(ExchangeEvent event) {
        if (closed) {
            return;
        }
        delivered.incrementAndGet();
        if (event instanceof LinkEvent) {
            directory.replace(calls.all());
        } else if (event instanceof CallEvent call) {
            directory.put(call.call(), calls.find(call.call()));
        }
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.error("the listener failed on {}", event.getClass().getSimpleName(), e);
        }
    }

    long count() {
        return delivered.get();
    }

    void close() {
        closed = true;
    }
}
