package ir.khosh.server.requests.dispatch;

import java.time.Duration;
import java.time.Instant;

/**
 * How punctual an arrival was, 0 to 100. Who stated a time is held to it, who stated none to the end of the shift; the
 * contract's grace is in time, and after that it falls evenly to nothing.
 *
 * @param worst so late that it is worth nothing, counted from the end of the grace
 */
public record Punctuality(Duration worst) {

    private static final int BEST = 100;

    public Punctuality {
        if (worst.isNegative() || worst.isZero()) {
            throw new IllegalArgumentException("being late needs a measure");
        }
    }

    /** @param stated null when no exact time was stated */
    public int valueOf(Instant stated, Instant shiftEnd, Instant arrived, int graceMinutes) {
        Instant expected = stated == null ? shiftEnd : stated;
        Duration late = Duration.between(expected.plus(Duration.ofMinutes(graceMinutes)), arrived);
        if (late.isNegative() || late.isZero()) {
            return BEST;
        }
        return (int) Math.max(0, BEST - BEST * late.toSeconds() / worst.toSeconds());
    }
}
