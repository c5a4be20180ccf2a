package ir.khosh.telephony.figures;

import ir.khosh.telephony.Extension;
import java.time.Duration;

/**
 * How one seat's time inside a span was spent; the four do not overlap.
 *
 * @param available signed in, not paused, no call
 * @param talking with a caller, hold included
 * @param wrapUp work after calls
 * @param paused break, prayer, training: not counted as working time
 * @param parts calls in which this seat spoke with the caller; one that was given on counts at each seat that had it, and
 *     once more when it comes back
 */
public record SeatTime(
        Extension seat, Duration available, Duration talking, Duration wrapUp, Duration paused, long parts) {}
