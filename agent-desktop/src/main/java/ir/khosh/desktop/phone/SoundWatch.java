package ir.khosh.desktop.phone;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Whether this machine has a headset, looked after beside everything else: to list the devices takes long on some machines,
 * and the exchange does not wait.
 */
final class SoundWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 1_000;

    private final SoundDevices devices;
    private final Consumer<Boolean> missing;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(SoundWatch::thread);
    private volatile boolean there = true;

    /** @param missing told at each change, on any thread */
    SoundWatch(SoundDevices devices, Consumer<Boolean> missing) {
        this.devices = devices;
        this.missing = missing;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        found(!devices.listEars().isEmpty() && !devices.listMouths().isEmpty());
    }

    private synchronized void found(boolean now) {
        if (there != now) {
            there = now;
            missing.accept(!now);
        }
    }

    /** A headset that is listed could not be opened: there is none until the next look. */
    void lost() {
        found(false);
    }

    /** As it was a moment ago; before the first look it is believed, and found out when the call rings. */
    boolean isThere() {
        return there;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "phone-sound");
        thread.setDaemon(true);
        return thread;
    }
}
