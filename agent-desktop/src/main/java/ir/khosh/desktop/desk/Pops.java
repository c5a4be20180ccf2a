package ir.khosh.desktop.desk;

import ir.khosh.wire.calls.ScreenPop;
import ir.khosh.wire.push.Push;
import java.time.Instant;

/** Screen pops that the desk itself puts together from what it knows. */
final class Pops {

    private Pops() {}

    /** What is still known of a call of which only the draft is left. */
    static ScreenPop of(Draft saved) {
        return new ScreenPop(
                saved.callId(),
                saved.caller(),
                saved.caller() == null,
                saved.dialled(),
                null,
                saved.startedAt(),
                saved.startedAt(),
                false,
                null,
                null,
                null,
                ScreenPop.History.UNAVAILABLE,
                null);
    }

    /** For somebody who is not on the line. */
    static ScreenPop ofNobody(Instant now) {
        return new ScreenPop(
                "", null, true, null, null, now, now, false, null, null, null, ScreenPop.History.AVAILABLE, null);
    }

    /** With the card that came later. */
    static ScreenPop withCard(ScreenPop pop, Push.CardReady news) {
        boolean known = news.card() != null;
        return new ScreenPop(
                pop.callId(),
                pop.caller(),
                pop.withheld(),
                pop.dialled(),
                pop.queue(),
                pop.queuedAt(),
                pop.offeredAt(),
                pop.overflowed(),
                news.region() == null ? pop.region() : news.region(),
                news.region() == null ? pop.regionReason() : news.regionReason(),
                news.card(),
                known ? ScreenPop.History.AVAILABLE : ScreenPop.History.UNAVAILABLE,
                pop.handover(),
                pop.returned());
    }
}
