package ir.khosh.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The state of all calls and seats as a pure fold of events: the same events give the same board, no clock, no input
 * other than {@link #apply}. Not safe for several threads: owned by the thread that receives events; others read
 * {@link #view()}.
 */
public interface CallBoard {

    static CallBoard empty() {
        return new FoldedCallBoard();
    }

    /**
     * Folds one event in.
     *
     * @return what it changed, in order; a {@link LinkEvent.Resynchronised} is unfolded into the call events that lead
     *     from the old belief to the snapshot ({@code Ended} with {@code estimated} for calls that are gone). Events
     *     that change nothing (repeated, out of order, about unknown calls) give an empty list.
     */
    List<ExchangeEvent> apply(ExchangeEvent event);

    Optional<CallState> findCall(CallId call);

    /** An immutable picture, safe to hand to other threads. */
    View view();

    enum Phase {
        WAITING,
        OFFERED,
        /** An operator calls a citizen who has not answered yet. */
        DIALLING,
        CONNECTED,
        ENDED
    }

    /**
     * @param ringing seats that ring now; several in the overflow queue
     * @param agent who talks; null until answered, as {@code connectedAt}, and while a call is given on or parked
     * @param queue null for an outgoing call
     */
    record CallState(
            CallId call,
            String caller,
            String dialled,
            QueueName queue,
            Phase phase,
            List<Extension> ringing,
            Extension agent,
            Instant queuedAt,
            Instant connectedAt,
            int priority,
            boolean overflowed,
            CallHandling handling) {
        public CallState {
            ringing = List.copyOf(ringing);
        }

        CallState with(Phase next, List<Extension> rings, Extension talks) {
            return new CallState(
                    call,
                    caller,
                    dialled,
                    queue,
                    next,
                    rings,
                    talks,
                    queuedAt,
                    connectedAt,
                    priority,
                    overflowed,
                    handling);
        }

        CallState with(CallHandling other) {
            return new CallState(
                    call,
                    caller,
                    dialled,
                    queue,
                    phase,
                    ringing,
                    agent,
                    queuedAt,
                    connectedAt,
                    priority,
                    overflowed,
                    other);
        }
    }

    /** @param call the call that rings at or is held by this seat; null when none */
    record SeatState(
            Extension agent,
            boolean signedIn,
            boolean paused,
            String pauseReason,
            AgentEvent.PhoneState phone,
            CallId call) {}

    /** @param asOf receipt time of the last event folded in; null before the first */
    record View(
            List<CallState> calls,
            List<SeatState> seats,
            List<Supervision> supervisions,
            boolean linkUp,
            Instant asOf) {
        public View {
            calls = List.copyOf(calls);
            seats = List.copyOf(seats);
            supervisions = List.copyOf(supervisions);
        }
    }
}
