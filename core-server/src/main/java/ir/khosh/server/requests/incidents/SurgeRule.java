package ir.khosh.server.requests.incidents;

import java.time.Duration;
import java.time.Instant;

/**
 * When so many different people of one province call within minutes that something must have happened there. Who calls
 * three times counts once; a province that always calls much needs more.
 *
 * @param window in which calls are counted
 * @param fewest different callers within the window, however quiet it usually is
 * @param factor times as many as usual
 * @param memory what is usual is taken from so long before the window
 * @param quiet after so long without a call from there it is over
 */
record SurgeRule(Duration window, int fewest, double factor, Duration memory, Duration quiet) {

    /**
     * @param inWindow different callers within the window
     * @param before calls within the memory, before the window
     */
    record Load(long regionId, int inWindow, int before, Instant lastCallAt) {}

    /** How many callers as long a time as the window usually has. */
    double usual(Load load) {
        return load.before() * (double) window.toMillis() / memory.toMillis();
    }

    boolean isSurge(Load load) {
        return load.inWindow() >= fewest && load.inWindow() >= factor * usual(load);
    }

    boolean isOver(Instant lastCallAt, Instant now) {
        return lastCallAt.isBefore(now.minus(quiet));
    }
}
