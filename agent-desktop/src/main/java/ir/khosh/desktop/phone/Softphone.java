package ir.khosh.desktop.phone;

import ir.khosh.wire.agents.RefusedSound;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
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

    private final SoundDevices devices;
    private final SoundChoice choice;
    private final Executor screen;
    private final Listener listener;
    private final RefusedCounts refused;
    private final Readiness readiness;
    private final ExecutorService work = Executors.newSingleThreadExecutor(Softphone::thread);
    private final MediaPort port;
    private volatile State state = State.CLOSED;
    private volatile Talk talk;
    private boolean unreachable;
    private MediaLine line;
    private MediaLine passedOn;
    private MediaStart call;

    /** @param refusing told through the executor how often what was refused since this phone was opened */
    Softphone(
            MediaAddress address,
            SoundDevices devices,
            SoundChoice choice,
            Executor screen,
            Listener listener,
            Consumer<Map<String, Long>> refusing) {
        this.devices = devices;
        this.choice = choice;
        this.screen = screen;
        this.listener = listener;
        this.refused = new RefusedCounts(screen, refusing);
        this.readiness = new Readiness(
                devices, screen, missing -> screen.execute(() -> listener.soundMissing(missing)), refused::add);
        this.port = new MediaPort(address, () -> readiness.look() && state == State.IDLE, this, this::run);
    }

    /** Asks anew, twice a second, while the port is another's. */
    void open() {
        readiness.watch();
        run(port::open);
    }

    @Override
    public void refused(String why) {
        refused.add(why);
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
            readiness.lacksSound("the call could not be answered for want of a microphone", e);
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
            readiness.lacksSound("this desk cannot ring for want of a headset", e);
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

    /** Nobody can answer at a window that hangs: the caller goes on to the next operator. A talk needs no window. */
    @Override
    public void beat() {
        if (!readiness.beat(state == State.RINGING) && state == State.RINGING) {
            run(this::passOn);
        }
    }

    private void passOn() {
        if (state == State.RINGING && passedOn != line) {
            LOG.warning("the window hangs; the ringing call goes on to the next operator");
            passedOn = line;
            refused(RefusedSound.HUNG_WINDOW);
            line.hangUp();
        }
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
            port.openLater();
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
        readiness.close();
        port.close();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "phone");
        thread.setDaemon(true);
        return thread;
    }
}
