package ir.khosh.desktop.phone;

import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The phone of this desk: rings, answers, talks, hangs up; one call at a time. Needs only the exchange. Commands come
 * from the screen's thread, news goes there through the executor.
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
    private final MediaServer server;
    private State state = State.CLOSED;
    private MediaLine line;
    private MediaStart call;
    private Talk talk;

    Softphone(
            InetSocketAddress address,
            String username,
            String secret,
            SoundDevices devices,
            SoundChoice choice,
            Executor screen,
            Listener listener) {
        this.devices = devices;
        this.choice = choice;
        this.screen = screen;
        this.listener = listener;
        server = new MediaServer(address, username, secret, this::mayRing, this);
    }

    void open() {
        server.start();
    }

    private synchronized boolean mayRing() {
        boolean sound = !devices.listEars().isEmpty() && !devices.listMouths().isEmpty();
        screen.execute(() -> listener.soundMissing(!sound));
        return sound && state == State.IDLE;
    }

    synchronized void answer() {
        if (state != State.RINGING) {
            return;
        }
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
    synchronized void hangUp() {
        if (line != null) {
            line.hangUp();
        }
    }

    synchronized void mute(boolean silent) {
        if (talk != null) {
            talk.mute(silent);
        }
    }

    /** Null while there is no call. */
    synchronized Talk talk() {
        return talk;
    }

    @Override
    public synchronized void dialled(MediaLine from, MediaStart start) {
        if (state != State.IDLE) {
            from.hangUp();
            return;
        }
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
        Talk now = talk();
        if (now != null) {
            now.arrived(lineSound);
        }
    }

    @Override
    public synchronized void gone(MediaLine from) {
        if (from != line) {
            return;
        }
        talk.close();
        talk = null;
        line = null;
        become(State.IDLE);
        call = null;
    }

    @Override
    public synchronized void listening() {
        become(State.IDLE);
    }

    @Override
    public synchronized void failed(Exception why) {
        LOG.log(Level.WARNING, "the desk's phone cannot be reached", why);
        become(State.CLOSED);
    }

    private void become(State next) {
        state = next;
        MediaStart of = call;
        screen.execute(() -> listener.changed(next, of));
    }

    @Override
    public void close() {
        hangUp();
        try {
            server.stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
