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
 */
public record SeatTime(Extension seat, Duration available, Duration talking, Duration wrapUp, Duration paused) {}
