package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.AgentEvent;
import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import java.util.function.Consumer;

/** Events about queue members and devices → what happens at a seat. */
final class SeatTranslator {

    private final Consumer<ExchangeEvent> out;

    SeatTranslator(Consumer<ExchangeEvent> out) {
        this.out = out;
    }

    void memberAdded(AmiMessage message) {
        AmiText.seat(message.required("Interface"))
                .ifPresent(agent -> out.accept(
                        new AgentEvent.Joined(agent, message.receivedAt(), queue(message), isPaused(message))));
    }

    void memberRemoved(AmiMessage message) {
        AmiText.seat(message.required("Interface"))
                .ifPresent(agent -> out.accept(new AgentEvent.Left(agent, message.receivedAt(), queue(message))));
    }

    void memberPaused(AmiMessage message) {
        AmiText.seat(message.required("Interface"))
                .ifPresent(agent -> out.accept(new AgentEvent.PauseChanged(
                        agent,
                        message.receivedAt(),
                        queue(message),
                        isPaused(message),
                        reason(message.field("PausedReason"), isPaused(message)))));
    }

    void deviceChanged(AmiMessage message) {
        AmiText.seat(message.required("Device")).ifPresent(agent -> out.accept(phone(agent, message)));
    }

    static AgentEvent.PhoneChanged phone(Extension agent, AmiMessage message) {
        return new AgentEvent.PhoneChanged(agent, message.receivedAt(), phoneState(message.required("State")));
    }

    static PhoneState phoneState(String device) {
        return switch (device) {
            case "NOT_INUSE" -> PhoneState.IDLE;
            case "INUSE", "BUSY" -> PhoneState.IN_CALL;
            case "RINGING", "RINGINUSE" -> PhoneState.RINGING;
            case "ONHOLD" -> PhoneState.ON_HOLD;
            case "UNAVAILABLE", "INVALID" -> PhoneState.UNREACHABLE;
            default -> PhoneState.UNKNOWN;
        };
    }

    static String reason(String field, boolean paused) {
        return !paused || field == null || field.isBlank() ? null : AmiText.clean(field);
    }

    static boolean isPaused(AmiMessage message) {
        return "1".equals(message.field("Paused"));
    }

    private static QueueName queue(AmiMessage message) {
        return new QueueName(message.required("Queue"));
    }
}
