package ir.khosh.wire.calls;

import java.time.Instant;

/**
 * GET /api/calls/{id}/legs: one operator's part in a call.
 *
 * @param until null while it lasts
 * @param talkMillis without the time on hold; null while it lasts
 * @param wrapUpMillis this operator's work after this part; zero where there was none, null while it or the part lasts
 * @param handlingMillis talk, hold and that work together: the parts' sum is the call's handling time; null as wrapUpMillis
 * @param how QUEUE, TRANSFER, CONSULT, CONFERENCE, RETRIEVED or OUTGOING
 */
public record CallLegView(
        String extension,
        String name,
        Instant from,
        Instant until,
        Long talkMillis,
        long heldMillis,
        Long wrapUpMillis,
        Long handlingMillis,
        String how) {}
