package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.ExchangeEvent;
import java.util.Collection;
import java.util.function.Consumer;

/** The one place where the socket's event names are told apart. */
final class EventTranslator {

    private final CallTranslator calls;
    private final SeatTranslator seats;

    EventTranslator(Consumer<ExchangeEvent> out) {
        this.calls = new CallTranslator(out);
        this.seats = new SeatTranslator(out);
    }

    /**
     * @return false when events of this name say nothing to us
     * @throws MalformedMessage or IllegalArgumentException when it lacks what it must have
     */
    boolean translate(AmiMessage message) {
        switch (message.event()) {
            case "QueueCallerJoin" -> calls.joined(message);
            case "AgentCalled" -> calls.offered(message);
            case "AgentConnect" -> calls.connected(message);
            case "AgentComplete" -> calls.completed(message);
            case "DialEnd" -> calls.dialEnded(message);
            case "HangupRequest" -> calls.hangupRequested(message);
            case "Hangup" -> calls.hungUp(message);
            case "UserEvent" -> calls.userEvent(message);
            case "QueueMemberAdded" -> seats.memberAdded(message);
            case "QueueMemberRemoved" -> seats.memberRemoved(message);
            case "QueueMemberPause" -> seats.memberPaused(message);
            case "DeviceStateChange" -> seats.deviceChanged(message);
            default -> {
                return false;
            }
        }
        return true;
    }

    void reset(Collection<TrackedCall> snapshot) {
        calls.reset(snapshot);
    }

    Collection<TrackedCall> calls() {
        return calls.calls();
    }
}
