package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.ExchangeEvent;
import java.util.function.Consumer;

/** The one place where the socket's event names are told apart. */
final class EventTranslator {

    private final HandlingTranslator handling;
    private final OfferTranslator offers;
    private final CallTranslator calls;
    private final SeatTranslator seats;
    private final SupervisionTranslator supervisions;

    /** @param putThrough told of calls with whose citizen another operator goes on in the same talk */
    EventTranslator(
            TrackedCalls tracked, CallDirectory directory, Consumer<ExchangeEvent> out, Consumer<CallId> putThrough) {
        this.handling = new HandlingTranslator(tracked, directory, out, putThrough);
        this.offers = new OfferTranslator(tracked, handling, out);
        this.calls = new CallTranslator(tracked, directory, offers, handling, out);
        this.seats = new SeatTranslator(out);
        this.supervisions = new SupervisionTranslator(tracked, handling, out);
    }

    /**
     * @return false when events of this name say nothing to us
     * @throws MalformedMessage or IllegalArgumentException when it lacks what it must have
     */
    boolean translate(AmiMessage message) {
        if (supervisions.translate(message)) {
            return true;
        }
        switch (message.event()) {
            case "QueueCallerJoin" -> calls.joined(message);
            case "AgentCalled" -> offers.offered(message);
            case "AgentConnect" -> calls.connected(message);
            case "AgentComplete" -> calls.completed(message);
            case "DialEnd" -> offers.dialEnded(message);
            case "HangupRequest" -> calls.hangupRequested(message);
            case "Hangup" -> calls.hungUp(message);
            case "UserEvent" -> calls.userEvent(message);
            case "AttendedTransfer" -> handling.attendedTransfer(message);
            case "ParkedCall" -> handling.parked(message);
            case "MixMonitorMute" -> handling.recordingMuted(message);
            case "Newchannel" -> handling.begun(message);
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
}
