package ir.khosh.telephony;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One call's state and one event → the next state. A call never goes back: what comes late changes nothing. */
final class CallFold {

    private CallFold() {}

    /** @return null when there is no such call and the event does not begin one */
    static CallState fold(CallState call, CallEvent event) {
        if (event instanceof CallEvent.Queued queued) {
            return queued(call, queued);
        }
        if (event instanceof CallEvent.Outgoing outgoing && call == null) {
            return outgoing(outgoing);
        }
        if (call == null) {
            return null;
        }
        if (event instanceof CallEvent.Offered offered) {
            return offered(call, offered);
        }
        if (event instanceof CallEvent.OfferWithdrawn withdrawn) {
            return withdrawn(call, withdrawn);
        }
        if (event instanceof CallEvent.Connected connected) {
            return connected(call, connected);
        }
        if (event instanceof CallEvent.Released released) {
            return released.agent().equals(call.agent()) ? released(call) : call;
        }
        if (event instanceof CallEvent.Overflowed) {
            return waits(call) && !call.overflowed() ? overflowed(call, call.queue()) : call;
        }
        if (event instanceof CallEvent.PriorityChanged changed) {
            return new CallState(
                    call.call(),
                    call.caller(),
                    call.dialled(),
                    call.queue(),
                    call.phase(),
                    call.ringing(),
                    call.agent(),
                    call.queuedAt(),
                    call.connectedAt(),
                    changed.priority(),
                    call.overflowed(),
                    call.handling());
        }
        if (event instanceof CallEvent.Requeued requeued) {
            return requeued(call, requeued);
        }
        return event instanceof CallEvent.Abandoned
                        || event instanceof CallEvent.Expired
                        || event instanceof CallEvent.Ended
                ? ending(call)
                : HandlingFold.fold(call, event);
    }

    private static CallState queued(CallState call, CallEvent.Queued event) {
        if (call == null) {
            return new CallState(
                    event.call(),
                    event.caller(),
                    event.dialled(),
                    event.queue(),
                    Phase.WAITING,
                    List.of(),
                    null,
                    event.receivedAt(),
                    null,
                    0,
                    false,
                    CallHandling.NONE);
        }
        boolean elsewhere = waits(call) && !event.queue().equals(call.queue());
        return elsewhere ? overflowed(call, event.queue()) : call;
    }

    private static CallState offered(CallState call, CallEvent.Offered event) {
        if (!waits(call) || call.ringing().contains(event.agent())) {
            return call;
        }
        List<Extension> ringing = new ArrayList<>(call.ringing());
        ringing.add(event.agent());
        return call.with(Phase.OFFERED, ringing, null);
    }

    private static CallState withdrawn(CallState call, CallEvent.OfferWithdrawn event) {
        if (!call.ringing().contains(event.agent())) {
            return call;
        }
        List<Extension> ringing = new ArrayList<>(call.ringing());
        ringing.remove(event.agent());
        return call.with(
                call.phase() == Phase.OFFERED && ringing.isEmpty() ? Phase.WAITING : call.phase(),
                ringing,
                call.agent());
    }

    private static CallState connected(CallState call, CallEvent.Connected event) {
        boolean late = call.phase() == Phase.ENDED
                || call.phase() == Phase.CONNECTED && Objects.equals(event.agent(), call.agent())
                || call.connectedAt() != null && event.receivedAt().isBefore(call.connectedAt());
        return late
                ? call
                : new CallState(
                        call.call(),
                        call.caller(),
                        call.dialled(),
                        call.queue(),
                        Phase.CONNECTED,
                        List.of(),
                        event.agent(),
                        call.queuedAt(),
                        call.connectedAt() == null ? event.receivedAt() : call.connectedAt(),
                        call.priority(),
                        call.overflowed(),
                        call.handling().plain().equals(call.handling())
                                ? call.handling()
                                : taken(call.handling(), event.agent()));
    }

    /** Whoever takes the call over finds it neither held nor parked; who speaks beside them stays. */
    private static CallHandling taken(CallHandling handling, Extension by) {
        return new CallHandling(
                handling.outgoing(),
                false,
                null,
                false,
                handling.without(by).others(),
                null,
                null,
                handling.recordingPaused());
    }

    private static CallState released(CallState call) {
        CallHandling rest = taken(call.handling(), call.agent());
        return call.with(call.phase(), List.of(), null).with(rest);
    }

    /** Somebody has spoken with this caller already. */
    private static CallState requeued(CallState call, CallEvent.Requeued event) {
        if (call.phase() != Phase.CONNECTED || call.agent() != null) {
            return call;
        }
        return new CallState(
                call.call(),
                call.caller(),
                call.dialled(),
                event.queue(),
                Phase.WAITING,
                List.of(),
                null,
                call.queuedAt(),
                call.connectedAt(),
                call.priority(),
                call.overflowed(),
                call.handling().plain());
    }

    private static CallState outgoing(CallEvent.Outgoing event) {
        return new CallState(
                event.call(),
                event.number(),
                event.shown(),
                null,
                Phase.DIALLING,
                List.of(event.agent()),
                null,
                event.receivedAt(),
                null,
                0,
                false,
                CallHandling.calledOut());
    }

    /** Abandoned and expired: decided, but the line itself is gone only with Ended. */
    private static CallState ending(CallState call) {
        return waits(call) ? call.with(Phase.ENDED, List.of(), null) : call;
    }

    private static boolean waits(CallState call) {
        return call.phase() == Phase.WAITING || call.phase() == Phase.OFFERED;
    }

    private static CallState overflowed(CallState call, QueueName queue) {
        return new CallState(
                call.call(),
                call.caller(),
                call.dialled(),
                queue,
                call.phase(),
                call.ringing(),
                call.agent(),
                call.queuedAt(),
                call.connectedAt(),
                call.priority(),
                true,
                call.handling());
    }
}
