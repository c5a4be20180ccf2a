package ir.khosh.wire.push;

import java.time.Instant;

/**
 * One frame at {@code /push?stream=&after=}; the bearer token goes in the Authorization header of the upgrade.
 *
 * @param sequence counts by one within a stream; a gap means reconnect; 0 for frames outside the sequence (queue
 *     figures, heartbeat), which are never replayed
 * @param message null is a heartbeat, sent every second when nothing else was
 */
public record PushFrame(long sequence, Instant sentAt, Push message) {}
