package ir.khosh.server.requests.promises;

import java.time.Duration;
import java.time.Instant;

/**
 * How well a contractor kept the promised end of the work, 0 to 100. They are held to the promise or to the end of the
 * shift that was agreed, whichever is later, and not to the time in which the applicant thought about a price.
 *
 * @param worst so late that it is worth nothing
 */
public record Timeliness(Duration worst) {

    private static final int BEST = 100;

    public Timeliness {
        if (worst.isNegative() || worst.isZero()) {
            throw new IllegalArgumentException("being late needs a measure");
        }
    }

    /** @param applicantThought how long quotes waited for an answer */
    public int valueOf(Instant finishBy, Instant shiftEnd, Duration applicantThought, Instant finishedAt) {
        Instant fair = (finishBy.isAfter(shiftEnd) ? finishBy : shiftEnd).plus(applicantThought);
        Duration late = Duration.between(fair, finishedAt);
        return late.isNegative() || late.isZero()
                ? BEST
                : (int) Math.max(0, BEST - BEST * late.toSeconds() / worst.toSeconds());
    }
}
