package ir.khosh.desktop.phone;

import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.Loudspeaker;
import ir.khosh.desktop.desk.OwnPhone;
import ir.khosh.desktop.server.AgentsClient;
import ir.khosh.desktop.server.Screen;
import ir.khosh.wire.agents.PhoneLine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The phone in the desktop as its operator sees it. Absent when the seat has a phone of its own. Lives on the screen's
 * thread.
 */
public final class PhoneModel implements Softphone.Listener, OwnPhone, AutoCloseable {

    public enum State {
        /** This seat has a phone beside the desktop, or we do not know yet. */
        ABSENT,
        /** Calls cannot reach this desk. */
        UNREACHABLE,
        IDLE,
        RINGING,
        TALKING
    }

    private static final Logger LOG = Logger.getLogger(PhoneModel.class.getName());
    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final AgentsClient agents;
    private final Screen screen;
    private final SoundDevices devices;
    private final SoundChoice choice = new SoundChoice();
    private final PhoneNews news;
    private final Path certificates;
    private final Delay again;
    private final RefusedNews refusals;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.ABSENT);
    private final ReadOnlyBooleanWrapper soundMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper certificateMissing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper talking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper heard = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper spoken = new ReadOnlyIntegerWrapper();
    private Softphone phone;
    private boolean closed;

    /** @param certificates the folder in which an administrator puts the certificates of this machine's desks */
    public PhoneModel(
            AgentsClient agents, Screen screen, Desk desk, Path certificates, Clock clock, Delay.Factory delays) {
        this(agents, screen, new JavaSoundDevices(), new PhoneNews(desk, clock, delays), certificates, delays);
    }

    PhoneModel(
            AgentsClient agents,
            Screen screen,
            SoundDevices devices,
            PhoneNews news,
            Path certificates,
            Delay.Factory delays) {
        this.certificates = certificates;
        this.agents = agents;
        this.screen = screen;
        this.devices = devices;
        this.news = news;
        this.again = delays.of(ASK_AGAIN);
        this.refusals = new RefusedNews(agents, delays);
        talking.bind(state.isEqualTo(State.TALKING));
    }

    /** Asks the server until it says what rings here; from then on the server is not needed. */
    public void open() {
        agents.phone().then(reply -> {
            if (reply.value() == null || reply.value().kind().equals("UNKNOWN")) {
                again.restart(this::open);
            } else if (!closed && phone == null) {
                open(reply.value());
            }
        });
    }

    private void open(PhoneLine line) {
        if (line.kind().equals("DESKTOP")) {
            state.set(State.UNREACHABLE);
            try {
                MediaAddress address = MediaAddress.of(line, certificates);
                certificateMissing.set(false);
                phone = new Softphone(address, devices, choice, screen, this, refusals::changed);
                phone.open();
            } catch (NoCertificate e) {
                LOG.log(certificateMissing.get() ? Level.FINE : Level.WARNING, "no calls reach this desk", e);
                certificateMissing.set(true);
                again.restart(this::open);
            }
        }
    }

    public void answer() {
        if (state.get() == State.RINGING) {
            phone.answer();
        }
    }

    /** @return false when there is nothing here to hang up */
    public boolean hangUp() {
        boolean busy = state.get() == State.RINGING || state.get() == State.TALKING;
        if (busy) {
            phone.hangUp();
        }
        return busy;
    }

    public void toggleMute() {
        if (state.get() == State.TALKING) {
            muted.set(!muted.get());
            phone.mute(muted.get());
        }
    }

    @Override
    public void hold(boolean on) {
        if (state.get() == State.TALKING) {
            holding.set(on);
            phone.hold(on);
        }
    }

    @Override
    public ReadOnlyBooleanProperty talking() {
        return talking.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty holding() {
        return holding.getReadOnlyProperty();
    }

    /** Takes the meters' readings; several times a second while somebody looks. */
    void readMeters() {
        Talk talk = phone == null ? null : phone.talk();
        heard.set(talk == null ? 0 : talk.earLevel());
        spoken.set(talk == null ? 0 : talk.mouthLevel());
    }

    List<String> listEars() {
        return devices.listEars();
    }

    List<String> listMouths() {
        return devices.listMouths();
    }

    /** For recorded sound, whatever phone this seat has. */
    public Loudspeaker loudspeaker() {
        return new OwnEar(devices, choice);
    }

    /** From the next call on; null takes the system's own choice. */
    void choose(String ear, String mouth) {
        choice.take(ear, mouth);
    }

    SoundChoice choice() {
        return choice;
    }

    @Override
    public void changed(Softphone.State now, MediaStart call) {
        if (closed) {
            return;
        }
        boolean listening = call != null && call.isSupervision();
        if (listening && now == Softphone.State.RINGING) {
            phone.answer();
        } else if (!listening) {
            tell(now, call);
        }
        if (now != Softphone.State.TALKING) {
            muted.set(false);
            holding.set(false);
        }
        state.set(now == Softphone.State.CLOSED ? State.UNREACHABLE : State.valueOf(now.name()));
    }

    /** A supervisor's own listening is no call of a citizen, and was asked for: it is picked up by itself. */
    private void tell(Softphone.State now, MediaStart call) {
        switch (now) {
            case RINGING -> news.ringing(call);
            case TALKING -> news.answered();
            default -> news.over();
        }
    }

    @Override
    public void soundMissing(boolean missing) {
        soundMissing.set(missing);
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** No headset: this desk cannot take calls until one is there. */
    ReadOnlyBooleanProperty soundMissing() {
        return soundMissing.getReadOnlyProperty();
    }

    /** The exchange is on another machine and this desk cannot show who it is. */
    ReadOnlyBooleanProperty certificateMissing() {
        return certificateMissing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty muted() {
        return muted.getReadOnlyProperty();
    }

    /** 0 to 100. */
    ReadOnlyIntegerProperty heard() {
        return heard.getReadOnlyProperty();
    }

    /** 0 to 100. */
    ReadOnlyIntegerProperty spoken() {
        return spoken.getReadOnlyProperty();
    }

    @Override
    public void close() {
        closed = true;
        again.cancel();
        if (phone != null) {
            phone.close();
        }
    }
}
