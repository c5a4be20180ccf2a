package ir.khosh.telephony;

import java.time.Instant;

/** What becomes of a supervision. None of it is about a citizen's call. */
public sealed interface SupervisionEvent extends ExchangeEvent {

    SupervisionId id();

    /** The supervisor's phone begins to ring. */
    record Rings(SupervisionId id, Instant receivedAt) implements SupervisionEvent {}

    /** The supervisor's phone was picked up, or the mode was changed. */
    record Hears(SupervisionId id, Instant receivedAt, SupervisionMode mode) implements SupervisionEvent {}

    /** The last event of a supervision. */
    record Over(SupervisionId id, Instant receivedAt, OverReason reason) implements SupervisionEvent {}

    enum OverReason {
        /** The supervisor's phone did not ring or was not picked up. */
        NOT_ANSWERED,
        /** The supervisor hung up, or the operator's part in the call ended. */
        HUNG_UP,
        /** The caller speaks with the supervisor now. */
        TAKEN_OVER,
        /** A snapshot did not show it any more; the time is not the true one. */
        GONE
    }
}
