package ir.khosh.telephony;

import java.time.Instant;

/** What happens to one call. {@code receivedAt} is our own receipt time, never the exchange's rounded seconds. */
public sealed interface CallEvent extends ExchangeEvent {

    CallId call();

    /**
     * A caller waits in a queue. A second one for the same call is the overflow queue.
     *
     * @param caller as the network sent it, cleaned of control characters; null when withheld
     * @param dialled the short number the citizen dialled, such as 193; never null
     * @param position 1 is next
     */
    record Queued(CallId call, Instant receivedAt, String caller, String dialled, QueueName queue, int position)
            implements CallEvent {}

    /** An operator's phone begins to ring: the moment of the screen pop. */
    record Offered(CallId call, Instant receivedAt, Extension agent, QueueName queue) implements CallEvent {}

    /** An operator's phone stopped ringing without this operator taking the call. */
    record OfferWithdrawn(CallId call, Instant receivedAt, Extension agent, WithdrawReason reason)
            implements CallEvent {}

    /**
     * Caller and operator are connected.
     *
     * @param agent null only when a snapshot shows a talking caller but not with whom
     */
    record Connected(CallId call, Instant receivedAt, Extension agent) implements CallEvent {}

    /** The operator's part is over while the call may go on elsewhere. */
    record Released(CallId call, Instant receivedAt, Extension agent, ReleaseReason reason) implements CallEvent {}

    /** The queue's time ran out and every signed-in operator and supervisor is being rung. */
    record Overflowed(CallId call, Instant receivedAt) implements CallEvent {}

    /** The caller gave up while waiting. */
    record Abandoned(CallId call, Instant receivedAt) implements CallEvent {}

    /** Nobody answered before the carrier's limit; the exchange ended the call, not the caller. */
    record Expired(CallId call, Instant receivedAt) implements CallEvent {}

    /** The priority inside the queue was raised after entry. */
    record PriorityChanged(CallId call, Instant receivedAt, int priority) implements CallEvent {}

    /**
     * The caller's line is gone. Always the last event of a call.
     *
     * @param estimated true when we learnt it only by a snapshot, so the time is not the true one
     */
    record Ended(CallId call, Instant receivedAt, boolean estimated) implements CallEvent {}

    enum WithdrawReason {
        NO_ANSWER,
        REFUSED,
        ANSWERED_ELSEWHERE,
        CALLER_GONE
    }

    enum ReleaseReason {
        CALLER_HUNG_UP,
        AGENT_HUNG_UP,
        TRANSFERRED
    }
}
