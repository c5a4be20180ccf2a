package ir.khosh.desktop.phone;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The phone of this desk: rings, answers, talks, hangs up; one call at a time. Needs only the exchange. Everything happens
 * on one thread of its own, in order: neither the screen nor the socket ever waits for the other.
 */
final class Softphone implements MediaServer.Listener, AutoCloseable {

    enum State {
        /** The port is not open yet, or could not be opened. */
        CLOSED,
        IDLE,
        RINGING,
        TALKING
    }

    /** Told through the executor, in order. */
    interface Listener {
        void changed(State state, MediaStart call);

        /** No headset could be opened: the desk cannot take calls until one is there. */
        void soundMissing(boolean missing);
    }

    private static final Logger LOG = Logger.getLogger(Softphone.class.getName());
    private static final int STOP_MILLIS = 500;

    /** The desktop that stood here before may not be wholly gone yet. */
    private static final int AGAIN_MILLIS = 500;

    private final MediaAddress address;
    private final SoundDevices devices;
    private final SoundChoice choice;
    private final Executor screen;
    private final Listener listener;
    private final ExecutorService work = Executors.newSingleThreadExecutor(Softphone::thread);
    private final Executor again = CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS, this::run);
    private volatile State state = State.CLOSED;
    private volatile Talk talk;
    private volatile boolean closed;
    private boolean unreachable;
    private MediaServer server;
    private MediaLine line;
    private MediaStart call;

    Softphone(MediaAddress address, SoundDevices devices, SoundChoice choice, Executor screen, Listener listener) {
        this.devices = devices;
        this.choice = choice;
        this.screen = screen;
        this.listener = listener;
        this.address = address;
    }

    /** Asks anew, twice a second, while the port is another's. */
    void open() {
        run(this::listen);
    }

    private void listen() {
        if (!closed) {
            server = new MediaServer(address, this::mayRing, this);
            server.start();
        }
    }

    /** Asked by the socket while the exchange waits for the answer. */
    private boolean mayRing() {
        boolean sound = !devices.listEars().isEmpty() && !devices.listMouths().isEmpty();
        screen.execute(() -> listener.soundMissing(!sound));
        return sound && state == State.IDLE;
    }

    void answer() {
        work.execute(() -> {
            if (state == State.RINGING) {
                pickUp();
            }
        });
    }

    private void pickUp() {
        try {
            talk.answer(devices.openMouth(choice.mouth()));
            line.answer();
            become(State.TALKING);
        } catch (NoSound e) {
            LOG.log(Level.WARNING, "the call could not be answered for want of a microphone", e);
            screen.execute(() -> listener.soundMissing(true));
            line.hangUp();
        }
    }

    /** Also sends a ringing call on to the next operator. */
    void hangUp() {
        work.execute(() -> {
            if (line != null) {
                line.hangUp();
            }
        });
    }

    void mute(boolean silent) {
        Talk now = talk;
        if (now != null) {
            now.mute(silent);
        }
    }

    void hold(boolean on) {
        Talk now = talk;
        if (now != null) {
            now.hold(on);
        }
    }

    /** Null while there is no call. */
    Talk talk() {
        return talk;
    }

    @Override
    public void dialled(MediaLine from, MediaStart start) {
        run(() -> {
            if (state == State.IDLE) {
                ring(from, start);
            } else {
                from.hangUp();
            }
        });
    }

    private void ring(MediaLine from, MediaStart start) {
        try {
            talk = new Talk(from, devices.openEar(choice.ear()));
        } catch (NoSound e) {
            LOG.log(Level.WARNING, "this desk cannot ring for want of a headset", e);
            screen.execute(() -> listener.soundMissing(true));
            from.hangUp();
            return;
        }
        line = from;
        call = start;
        talk.ring();
        become(State.RINGING);
    }

    @Override
    public void sound(MediaLine from, byte[] lineSound) {
        Talk now = talk;
        if (now != null && now.isOn(from)) {
            now.arrived(lineSound);
        }
    }

    @Override
    public void gone(MediaLine from) {
        run(() -> {
            if (from == line) {
                talk.close();
                talk = null;
                line = null;
                become(State.IDLE);
                call = null;
            }
        });
    }

    @Override
    public void listening() {
        run(() -> {
            unreachable = false;
            become(State.IDLE);
        });
    }

    @Override
    public void failed(Exception why) {
        run(() -> {
            if (!unreachable) {
                LOG.log(Level.WARNING, "the desk's phone cannot be reached", why);
                unreachable = true;
                become(State.CLOSED);
            }
            again.execute(this::listen);
        });
    }

    private void become(State next) {
        state = next;
        MediaStart of = call;
        screen.execute(() -> listener.changed(next, of));
    }

    /** What the socket still says after the end is of no interest. */
    private void run(Runnable task) {
        try {
            work.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.fine("the phone is closed");
        }
    }

    /** Returns at once. */
    @Override
    public void close() {
        closed = true;
        state = State.CLOSED;
        hangUp();
        work.execute(this::stop);
        work.shutdown();
    }

    private void stop() {
        Talk last = talk;
        if (last != null) {
            last.close();
        }
        if (server == null) {
            return;
        }
        try {
            server.stop(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "phone");
        thread.setDaemon(true);
        return thread;
    }
}
