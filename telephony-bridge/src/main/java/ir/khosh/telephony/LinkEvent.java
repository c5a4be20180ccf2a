package ir.khosh.telephony;

import java.time.Instant;
import java.util.List;

/** The state of our own connection to the exchange. */
public sealed interface LinkEvent extends ExchangeEvent {

    /** Connected and fully booted; the snapshot replaces whatever was believed before. */
    record Resynchronised(Instant receivedAt, Snapshot snapshot) implements LinkEvent {}

    /** No byte for longer than the watchdog allows, or the socket broke. Figures are stale since {@code lastByteAt}. */
    record Lost(Instant receivedAt, Instant lastByteAt, String reason) implements LinkEvent {}

    /** What the exchange has at one moment. */
    record Snapshot(
            List<WaitingCall> waiting, List<ActiveCall> active, List<Seat> seats, List<Supervision> supervisions) {
        public Snapshot {
            waiting = List.copyOf(waiting);
            active = List.copyOf(active);
            seats = List.copyOf(seats);
            supervisions = List.copyOf(supervisions);
        }
    }

    /** @param queuedAt from the exchange's own wait counter, so within one second */
    record WaitingCall(
            CallId call,
            String caller,
            String dialled,
            QueueName queue,
            int position,
            Instant queuedAt,
            List<Extension> ringing) {
        public WaitingCall {
            ringing = List.copyOf(ringing);
        }
    }

    /**
     * A call that an operator holds now. {@code agent} is null when it cannot be told.
     *
     * @param began when the citizen's line came up, within one second
     * @param since when the operator's phone was rung, within one second
     * @param queue the queue it came by; null for an outgoing call
     * @param handling what can be seen of it
     */
    record ActiveCall(
            CallId call,
            String caller,
            String dialled,
            Extension agent,
            Instant began,
            Instant since,
            QueueName queue,
            CallHandling handling) {}

    record Seat(Extension agent, QueueName queue, boolean paused, String pauseReason, AgentEvent.PhoneState phone) {}
}
