package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallEvent.WithdrawReason;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import java.time.Instant;
import java.util.function.Consumer;

/** Which operators' phones ring for a call, and why they stop. */
final class OfferTranslator {

    private final TrackedCalls calls;
    private final HandlingTranslator handling;
    private final Consumer<ExchangeEvent> out;

    OfferTranslator(TrackedCalls calls, HandlingTranslator handling, Consumer<ExchangeEvent> out) {
        this.calls = calls;
        this.handling = handling;
        this.out = out;
    }

    void offered(AmiMessage message) {
        TrackedCall call = calls.of(message);
        Extension agent = AmiText.seat(message.required("Interface")).orElse(null);
        if (call != null && agent != null && call.ring(agent, message.field("DestChannel"))) {
            QueueName queue = new QueueName(message.required("Queue"));
            out.accept(new CallEvent.Offered(call.id(), message.receivedAt(), agent, queue));
        }
    }

    void dialEnded(AmiMessage message) {
        TrackedCall call = calls.ofEitherSide(message);
        Extension agent = AmiText.seat(message.field("DestChannel")).orElse(null);
        if (call == null) {
            return;
        }
        String status = message.required("DialStatus");
        boolean answered = status.equals("ANSWER");
        if (answered && agent != null) {
            call.handling().line(agent, message.required("DestChannel"));
        }
        if (handling.dialEnded(call, agent, answered, message) || agent == null) {
            return;
        }
        if (answered) {
            call.answering(agent);
        } else {
            withdraw(call, agent, reason(call, agent, status), message.receivedAt());
        }
    }

    /** The phone's own line is gone, whatever else was said of it; another line of the same phone rings on. */
    void lineGone(TrackedCall call, Extension agent, String channel, Instant at) {
        if (call.ringsAt(agent, channel)) {
            withdraw(call, agent, reason(call, agent, "CANCEL"), at);
        }
    }

    void withdrawAll(TrackedCall call, WithdrawReason reason, Instant at) {
        call.ringing().forEach(agent -> withdraw(call, agent, reason, at));
    }

    private void withdraw(TrackedCall call, Extension agent, WithdrawReason reason, Instant at) {
        if (call.stopRinging(agent)) {
            out.accept(new CallEvent.OfferWithdrawn(call.id(), at, agent, reason));
        }
    }

    private static WithdrawReason reason(TrackedCall call, Extension agent, String status) {
        if (call.wasRefused(agent)) {
            return WithdrawReason.REFUSED;
        }
        return switch (status) {
            case "BUSY", "CONGESTION", "CHANUNAVAIL" -> WithdrawReason.REFUSED;
            case "NOANSWER" -> WithdrawReason.NO_ANSWER;
            default -> {
                if (call.answering() != null && !call.answering().equals(agent)) {
                    yield WithdrawReason.ANSWERED_ELSEWHERE;
                }
                yield call.callerHungUp() ? WithdrawReason.CALLER_GONE : WithdrawReason.NO_ANSWER;
            }
        };
    }
}
