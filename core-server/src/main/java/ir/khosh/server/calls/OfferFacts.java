package ir.khosh.server.calls;

import java.time.Instant;
import java.util.List;

/**
 * What was known when a phone began to ring: all that the reasons may be drawn from.
 *
 * @param rivals other seats that could have been rung then
 * @param lastCallAt when this seat's last call ended; null when none is known
 * @param missedBy seats that had rung for this call before and did not take it
 * @param last null when nobody is known to have spoken with this caller
 * @param preferredFor seat for whose return the caller was moved ahead; null when nobody was
 */
record OfferFacts(
        String extension,
        Instant queuedAt,
        Instant offeredAt,
        boolean overflowed,
        boolean loyalFirst,
        List<Rival> rivals,
        Instant lastCallAt,
        List<String> missedBy,
        LastTalk last,
        String preferredFor) {

    OfferFacts {
        rivals = List.copyOf(rivals);
        missedBy = List.copyOf(missedBy);
    }

    /** @param lastCallAt null when none is known */
    record Rival(String extension, Instant lastCallAt) {}
}
