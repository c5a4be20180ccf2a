package ir.khosh.wire.calls;

import java.time.Instant;

/**
 * GET /api/calls/{id}/legs: one operator's part in a call.
 *
 * @param until null while it lasts
 * @param talkMillis without the time on hold; null while it lasts
 * @param how QUEUE, TRANSFER, CONSULT, CONFERENCE, RETRIEVED or OUTGOING
 */
public record CallLegView(
        String extension, String name, Instant from, Instant until, Long talkMillis, long heldMillis, String how) {}
