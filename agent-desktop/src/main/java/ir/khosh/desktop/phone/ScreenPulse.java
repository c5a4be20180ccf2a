package ir.khosh.desktop.phone;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whether the screen's thread still runs: it is asked at each beat of the phone, and owes an answer until it has given one.
 * Counted in beats, so that a machine that stood still altogether does not count as a window that hangs.
 */
final class ScreenPulse {

    /** A window may be busy for so long; with the time in which the exchange turns to the next operator, below a second. */
    static final int PATIENCE_BEATS = 7;

    private final Executor screen;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicInteger owed = new AtomicInteger();

    ScreenPulse(Executor screen) {
        this.screen = screen;
    }

    /** One thread calls this, ten times a second. */
    void beat() {
        if (asked.compareAndSet(false, true)) {
            screen.execute(this::answer);
        } else {
            owed.incrementAndGet();
        }
    }

    private void answer() {
        owed.set(0);
        asked.set(false);
    }

    /** Safe from any thread. */
    boolean isStuck() {
        return isStuck(PATIENCE_BEATS);
    }

    /** As long as the window draws what it was just told, more is to be borne. */
    boolean isStuck(int patienceBeats) {
        return owed.get() >= patienceBeats;
    }
}
