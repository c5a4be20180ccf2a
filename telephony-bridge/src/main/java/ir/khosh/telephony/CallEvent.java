package ir.khosh.telephony;

import java.time.Duration;
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

    /**
     * A call that an operator makes: the operator's own phone is rung first.
     *
     * @param number whom it is for
     * @param shown the number that the citizen will see; never null
     */
    record Outgoing(CallId call, Instant receivedAt, Extension agent, String number, String shown)
            implements CallEvent {}

    /** The operator of an outgoing call has picked up; the citizen's phone is rung. */
    record Dialling(CallId call, Instant receivedAt, Extension agent) implements CallEvent {}

    /** The caller hears music, this operator nothing. */
    record Held(CallId call, Instant receivedAt, Extension agent) implements CallEvent {}

    record Resumed(CallId call, Instant receivedAt, Extension agent) implements CallEvent {}

    /**
     * The call is being given to somebody, whose phone begins to ring while the caller hears music: they take it
     * ({@link Connected}) or not ({@link OfferWithdrawn}).
     *
     * @param from who gave it; null when it comes back or is taken up where it was parked
     */
    record Transferred(CallId call, Instant receivedAt, Extension from, Extension to) implements CallEvent {}

    /** Nobody took what was given: the caller waits in a queue again, before all others. */
    record Requeued(CallId call, Instant receivedAt, QueueName queue) implements CallEvent {}

    /** This operator asks a colleague, whose phone rings; the caller hears music. */
    record Consulting(CallId call, Instant receivedAt, Extension agent, Extension colleague) implements CallEvent {}

    record ConsultAnswered(CallId call, Instant receivedAt, Extension agent, Extension colleague)
            implements CallEvent {}

    /** The colleague did not answer, left or was let go; the operator speaks with the caller again. */
    record ConsultEnded(CallId call, Instant receivedAt, Extension agent, Extension colleague) implements CallEvent {}

    /** A colleague speaks with caller and operator. */
    record ConferenceJoined(CallId call, Instant receivedAt, Extension colleague) implements CallEvent {}

    record ConferenceLeft(CallId call, Instant receivedAt, Extension colleague) implements CallEvent {}

    /**
     * The caller waits with music for any desk.
     *
     * @param by who parked it; null when that is not known any more
     */
    record Parked(CallId call, Instant receivedAt, Extension by, String slot) implements CallEvent {}

    /**
     * Nobody has taken the parked caller up in time: they go back to who parked them, if free, else into a queue.
     *
     * @param by who parked it; null when that is not known any more
     * @param parked for how long they waited, to the second, by the exchange's own clock
     */
    record Unclaimed(CallId call, Instant receivedAt, Extension by, Duration parked) implements CallEvent {}

    /** What is spoken from now on does not come into the recording. */
    record RecordingPaused(CallId call, Instant receivedAt) implements CallEvent {}

    record RecordingResumed(CallId call, Instant receivedAt) implements CallEvent {}

    /** How a snapshot found the call, where that differs from what was believed. */
    record Found(CallId call, Instant receivedAt, CallHandling handling) implements CallEvent {}

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
