package ir.khosh.server.calls;

import ir.khosh.wire.calls.CallControlView;
import ir.khosh.wire.calls.ScreenPop;
import java.time.Instant;

/** A phone that rings for a call, and what its desktop was shown. Guarded by the call's monitor. */
final class Offer {

    final String extension;
    final Instant offeredAt;
    boolean answered;
    CallControlView control;
    ScreenPop shown;
    OfferFacts facts;

    Offer(String extension, Instant offeredAt) {
        this.extension = extension;
        this.offeredAt = offeredAt;
    }
}
