package ir.khosh.telephony;

import java.time.Instant;

/** What the exchange says of an operator's seat. What people decided (signed in, paused, why) is the database's. */
public sealed interface AgentEvent extends ExchangeEvent {

    Extension agent();

    record Joined(Extension agent, Instant receivedAt, QueueName queue, boolean paused) implements AgentEvent {}

    record Left(Extension agent, Instant receivedAt, QueueName queue) implements AgentEvent {}

    /** @param reason as given to {@link Telephony#pause}; null when not paused or unknown */
    record PauseChanged(Extension agent, Instant receivedAt, QueueName queue, boolean paused, String reason)
            implements AgentEvent {}

    record PhoneChanged(Extension agent, Instant receivedAt, PhoneState state) implements AgentEvent {}

    /** UNREACHABLE: not registered or not answering; the operator must be told. */
    enum PhoneState {
        UNREACHABLE,
        IDLE,
        RINGING,
        IN_CALL,
        ON_HOLD,
        UNKNOWN
    }
}
