package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallEvent.ReleaseReason;
import ir.khosh.telephony.CallEvent.WithdrawReason;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Events about channels and queues → what happens to a citizen's call. Everything is keyed on the linked id. */
final class CallTranslator {

    private final Map<String, TrackedCall> calls = new HashMap<>();
    private final Consumer<ExchangeEvent> out;

    CallTranslator(Consumer<ExchangeEvent> out) {
        this.out = out;
    }

    /** Forgets all and goes on from a snapshot. */
    void reset(Collection<TrackedCall> snapshot) {
        calls.clear();
        snapshot.forEach(call -> calls.put(call.id().value(), call));
    }

    Collection<TrackedCall> calls() {
        return calls.values();
    }

    void joined(AmiMessage message) {
        String linked = message.required("Linkedid");
        TrackedCall call = calls.get(linked);
        if (call == null) {
            call = new TrackedCall(new CallId(linked), message.required("Channel"));
            calls.put(linked, call);
        }
        QueueName queue = new QueueName(message.required("Queue"));
        call.enter(queue);
        out.accept(new CallEvent.Queued(call.id(), message.receivedAt(), AmiText.caller(message.field("CallerIDNum")),
                AmiText.clean(message.required("Exten")), queue, message.number("Position", 1)));
    }

    void offered(AmiMessage message) {
        TrackedCall call = calls.get(message.required("Linkedid"));
        Extension agent = AmiText.seat(message.required("Interface")).orElse(null);
        if (call != null && agent != null && call.ring(agent)) {
            out.accept(new CallEvent.Offered(call.id(), message.receivedAt(), agent, new QueueName(message.required("Queue"))));
        }
    }

    void dialEnded(AmiMessage message) {
        TrackedCall call = calls.get(linkedId(message));
        Extension agent = AmiText.seat(message.field("DestChannel")).orElse(null);
        if (call == null || agent == null) {
            return;
        }
        String status = message.required("DialStatus");
        if (status.equals("ANSWER")) {
            call.answering(agent);
        } else {
            withdraw(call, agent, reason(call, agent, status), message.receivedAt());
        }
    }

    private static WithdrawReason reason(TrackedCall call, Extension agent, String status) {
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

    void connected(AmiMessage message) {
        TrackedCall call = calls.get(message.required("Linkedid"));
        Extension agent = AmiText.seat(message.required("Interface")).orElse(null);
        if (call == null || agent == null) {
            return;
        }
        call.stopRinging(agent);
        call.ringing().forEach(other -> withdraw(call, other, WithdrawReason.ANSWERED_ELSEWHERE, message.receivedAt()));
        call.connect(agent);
        out.accept(new CallEvent.Connected(call.id(), message.receivedAt(), agent));
    }

    /** Sometimes it names no call at all: then the hang-up that follows releases the operator. */
    void completed(AmiMessage message) {
        TrackedCall call = calls.get(linkedId(message));
        if (call == null || call.agent() == null) {
            return;
        }
        ReleaseReason reason = switch (String.valueOf(message.field("Reason"))) {
            case "agent" -> ReleaseReason.AGENT_HUNG_UP;
            case "transfer" -> ReleaseReason.TRANSFERRED;
            default -> ReleaseReason.CALLER_HUNG_UP;
        };
        release(call, reason, message.receivedAt());
    }

    void hangupRequested(AmiMessage message) {
        TrackedCall call = calls.get(message.required("Linkedid"));
        if (call != null) {
            call.hangupAsked(message.required("Channel").equals(call.channel()));
        }
    }

    void hungUp(AmiMessage message) {
        String linked = message.required("Linkedid");
        TrackedCall call = calls.get(linked);
        if (call == null) {
            return;
        }
        String channel = message.required("Channel");
        if (channel.equals(call.channel())) {
            calls.remove(linked);
            end(call, message.receivedAt());
        } else {
            AmiText.seat(channel).ifPresent(agent -> withdraw(call, agent, reason(call, agent, "CANCEL"), message.receivedAt()));
        }
    }

    private void end(TrackedCall call, Instant at) {
        call.hangupAsked(true);
        call.ringing().forEach(agent -> withdraw(call, agent, WithdrawReason.CALLER_GONE, at));
        if (call.agent() != null) {
            release(call, call.agentHungUpFirst() ? ReleaseReason.AGENT_HUNG_UP : ReleaseReason.CALLER_HUNG_UP, at);
        }
        if (call.abandonedWhenGone()) {
            out.accept(new CallEvent.Abandoned(call.id(), at));
        }
        out.accept(new CallEvent.Ended(call.id(), at, false));
    }

    /** The dialplan's own words: the only sure way to tell a queue's time from a caller's hang-up. */
    void userEvent(AmiMessage message) {
        TrackedCall call = calls.get(message.required("Linkedid"));
        if (call == null) {
            return;
        }
        switch (message.required("UserEvent")) {
            case "KhoshOverflow" -> out.accept(new CallEvent.Overflowed(call.id(), message.receivedAt()));
            case "KhoshExpired" -> {
                call.expire();
                out.accept(new CallEvent.Expired(call.id(), message.receivedAt()));
            }
            default -> { }
        }
    }

    private void withdraw(TrackedCall call, Extension agent, WithdrawReason reason, Instant at) {
        if (call.stopRinging(agent)) {
            out.accept(new CallEvent.OfferWithdrawn(call.id(), at, agent, reason));
        }
    }

    private void release(TrackedCall call, ReleaseReason reason, Instant at) {
        Extension agent = call.agent();
        call.release();
        out.accept(new CallEvent.Released(call.id(), at, agent, reason));
    }

    /** Null when the exchange left out both sides. */
    private static String linkedId(AmiMessage message) {
        String linked = message.field("Linkedid");
        return linked == null || linked.isEmpty() ? message.field("DestLinkedid") : linked;
    }
}
