package ir.khosh.wire.wallboard;

import java.time.Instant;

/**
 * GET /api/wallboard/figures/{id}/calls?of=: one of the calls a figure is made of.
 *
 * @param counted false for those that are only in the number it is divided by
 * @param outcome WAITING, OFFERED, CONNECTED, ANSWERED, ABANDONED or EXPIRED
 * @param waitMillis until the answer, the end or now
 * @param talkMillis null when nobody talked
 */
public record CountedCall(
        String callId,
        boolean counted,
        String caller,
        String dialled,
        String outcome,
        String extension,
        Instant queuedAt,
        Instant answeredAt,
        Instant endedAt,
        boolean endEstimated,
        long waitMillis,
        Long talkMillis,
        String province) {}
