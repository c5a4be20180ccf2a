package ir.khosh.server.calls.abandoned;

import java.time.Instant;

/**
 * A call that is over.
 *
 * @param number canonical; null when withheld or no number that can be called
 * @param outcome ANSWERED, ABANDONED or EXPIRED
 */
record EndedCall(String callId, String number, String dialled, String outcome, Instant endedAt, long waitMillis) {}
