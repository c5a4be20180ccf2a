package ir.khosh.wire.wallboard;

import java.time.Instant;

/**
 * Calls that were queued within a quarter of an hour, those under way included.
 *
 * @param from its beginning; its name for the calls behind it
 */
public record IntervalLine(Instant from, int offered, int answered, int abandoned, int expired) {}
