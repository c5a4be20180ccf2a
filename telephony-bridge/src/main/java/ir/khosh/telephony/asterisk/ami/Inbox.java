package ir.khosh.telephony.asterisk.ami;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Between the reading thread, which must never wait, and the thread that owns the state. When it is full, events are
 * dropped and counted until a fresh snapshot is asked for.
 */
final class Inbox {

    private final int capacity;
    private final BlockingQueue<Inbound> queue = new LinkedBlockingQueue<>();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong malformed = new AtomicLong();
    private final AtomicBoolean overflowed = new AtomicBoolean();

    Inbox(int capacity) {
        this.capacity = capacity;
    }

    void event(AmiMessage message) {
        received.incrementAndGet();
        boolean full = overflowed.get() || queue.size() >= capacity;
        if (full && !"FullyBooted".equals(message.event())) {
            overflowed.set(true);
            dropped.incrementAndGet();
        } else {
            queue.add(message);
        }
    }

    /** News of our own; never dropped. */
    void news(Inbound news) {
        queue.add(news);
    }

    /** Null when nothing came within {@code millis}. */
    Inbound poll(long millis) throws InterruptedException {
        return queue.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** True once after events were dropped and all that was kept is taken out. */
    boolean takeOverflow() {
        return queue.isEmpty() && overflowed.compareAndSet(true, false);
    }

    void malformed() {
        malformed.incrementAndGet();
    }

    void droppedOne() {
        dropped.incrementAndGet();
    }

    long receivedCount() {
        return received.get();
    }

    long droppedCount() {
        return dropped.get();
    }

    long malformedCount() {
        return malformed.get();
    }

    int size() {
        return queue.size();
    }
}
