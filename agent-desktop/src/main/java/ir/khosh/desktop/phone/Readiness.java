package ir.khosh.desktop.phone;

import ir.khosh.wire.agents.RefusedSound;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whether this desk could take a call now: somebody can hear and speak at it, and its window runs. */
final class Readiness implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Readiness.class.getName());

    private static final int CARD_BEATS = 20;
    private static final int CARD_PATIENCE_BEATS = 15;

    private final SoundWatch sound;
    private final ScreenPulse pulse;
    private final Consumer<String> refused;
    private int rungBeats;

    /** @param refused told why when it could not */
    Readiness(SoundDevices devices, Executor screen, Consumer<Boolean> soundMissing, Consumer<String> refused) {
        this.sound = new SoundWatch(devices, soundMissing);
        this.pulse = new ScreenPulse(screen);
        this.refused = refused;
    }

    void watch() {
        sound.start();
    }

    /**
     * One thread calls this, ten times a second.
     *
     * @param ringing a call rings here
     * @return whether somebody could pick it up: on a busy machine the card of a call that has just come takes its time
     */
    boolean beat(boolean ringing) {
        pulse.beat();
        rungBeats = ringing ? rungBeats + 1 : 0;
        return !pulse.isStuck(rungBeats <= CARD_BEATS ? CARD_PATIENCE_BEATS : ScreenPulse.PATIENCE_BEATS);
    }

    void lacksSound(String what, NoSound cause) {
        LOG.log(Level.WARNING, what, cause);
        refused.accept(RefusedSound.NO_SOUND);
        sound.lost();
    }

    /** Asked while the exchange waits for the answer: nothing here takes time. */
    boolean look() {
        if (!sound.isThere()) {
            refused.accept(RefusedSound.NO_SOUND);
        } else if (pulse.isStuck()) {
            refused.accept(RefusedSound.HUNG_WINDOW);
        }
        return sound.isThere() && !pulse.isStuck();
    }

    @Override
    public void close() {
        sound.close();
    }
}
