package ir.khosh.server.calls;

import java.time.Duration;
import java.time.Instant;

/**
 * One operator's part in one call. Times are those at which the exchange's news reached us.
 *
 * @param until null while it lasts
 * @param heldSince null when the caller is not held now
 */
record CallLeg(String extension, How how, Instant from, Instant until, Duration held, Instant heldSince) {

    enum How {
        QUEUE,
        TRANSFER,
        CONSULT,
        CONFERENCE,
        RETRIEVED,
        OUTGOING
    }

    static CallLeg begun(String extension, How how, Instant at) {
        return new CallLeg(extension, how, at, null, Duration.ZERO, null);
    }

    CallLeg hold(Instant at) {
        return heldSince == null ? new CallLeg(extension, how, from, until, held, at) : this;
    }

    CallLeg resume(Instant at) {
        return heldSince == null ? this : new CallLeg(extension, how, from, until, heldUntil(at), null);
    }

    CallLeg end(Instant at) {
        return new CallLeg(extension, how, from, at, heldUntil(at), null);
    }

    private Duration heldUntil(Instant at) {
        return heldSince == null || at.isBefore(heldSince) ? held : held.plus(Duration.between(heldSince, at));
    }

    long heldMillis() {
        return held.toMillis();
    }

    /** Without the time on hold; null while it lasts. */
    Long talkMillis() {
        return until == null
                ? null
                : Math.max(0, Duration.between(from, until).minus(held).toMillis());
    }
}
