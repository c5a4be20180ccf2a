package ir.khosh.desktop.phone;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The place at which the exchange dials this desk; it can be asked for anew while another holds it. On the phone's thread. */
final class MediaPort {

    private static final int STOP_MILLIS = 500;

    /** The desktop that stood here before may not be wholly gone yet. */
    private static final int AGAIN_MILLIS = 500;

    private final MediaAddress address;
    private final BooleanSupplier mayRing;
    private final MediaServer.Listener listener;
    private final Executor later;
    private boolean closed;
    private MediaServer server;

    /** @param phone the phone's thread */
    MediaPort(MediaAddress address, BooleanSupplier mayRing, MediaServer.Listener listener, Executor phone) {
        this.address = address;
        this.mayRing = mayRing;
        this.listener = listener;
        this.later = CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS, phone);
    }

    void open() {
        if (!closed) {
            server = new MediaServer(address, mayRing, listener);
            server.start();
        }
    }

    void openLater() {
        later.execute(this::open);
    }

    void close() {
        closed = true;
        if (server == null) {
            return;
        }
        try {
            server.stop(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
