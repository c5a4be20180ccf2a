package ir.khosh.desktop.phone;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ten times a second while this desk lives. The relay beside the exchange gives up a ringing desk from which it hears
 * nothing, so that a desktop that froze does not hold its caller.
 */
final class Heartbeat implements AutoCloseable {

    private static final long EVERY_MILLIS = 100;

    private final Runnable beat;
    private ScheduledExecutorService clock;

    Heartbeat(Runnable beat) {
        this.beat = beat;
    }

    synchronized void start() {
        clock = Executors.newSingleThreadScheduledExecutor(Heartbeat::thread);
        // never several at once after the machine stood still
        clock.scheduleWithFixedDelay(beat, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "phone-heartbeat");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        return thread;
    }

    @Override
    public synchronized void close() {
        if (clock != null) {
            clock.shutdownNow();
        }
    }
}
