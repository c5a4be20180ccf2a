package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallEvent.ReleaseReason;
import ir.khosh.telephony.CallEvent.WithdrawReason;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import java.time.Instant;
import java.util.function.Consumer;

/** Events about channels and queues → what happens to a citizen's call, from its entry to its end. */
final class CallTranslator {

    private final TrackedCalls calls;
    private final OfferTranslator offers;
    private final Consumer<ExchangeEvent> out;

    CallTranslator(TrackedCalls calls, OfferTranslator offers, Consumer<ExchangeEvent> out) {
        this.calls = calls;
        this.offers = offers;
        this.out = out;
    }

    void joined(AmiMessage message) {
        QueueName queue = new QueueName(message.required("Queue"));
        String dialled = AmiText.clean(message.required("Exten"));
        int position = message.number("Position", 1);
        TrackedCall call = calls.begin(message.required("Linkedid"), message.required("Channel"));
        call.enter(queue);
        String caller = AmiText.caller(message.field("CallerIDNum"));
        out.accept(new CallEvent.Queued(call.id(), message.receivedAt(), caller, dialled, queue, position));
    }

    void connected(AmiMessage message) {
        TrackedCall call = calls.of(message);
        Extension agent = AmiText.seat(message.required("Interface")).orElse(null);
        if (call == null || agent == null) {
            return;
        }
        call.stopRinging(agent);
        offers.withdrawAll(call, WithdrawReason.ANSWERED_ELSEWHERE, message.receivedAt());
        call.connect(agent);
        out.accept(new CallEvent.Connected(call.id(), message.receivedAt(), agent));
    }

    /** Sometimes it names no call at all: then the hang-up that follows releases the operator. */
    void completed(AmiMessage message) {
        TrackedCall call = calls.ofEitherSide(message);
        if (call == null || call.agent() == null) {
            return;
        }
        ReleaseReason reason =
                switch (String.valueOf(message.field("Reason"))) {
                    case "agent" -> ReleaseReason.AGENT_HUNG_UP;
                    case "transfer" -> ReleaseReason.TRANSFERRED;
                    default -> ReleaseReason.CALLER_HUNG_UP;
                };
        release(call, reason, message.receivedAt());
    }

    /** Sent only when the far side asks: a ringing phone that asks has refused. */
    void hangupRequested(AmiMessage message) {
        TrackedCall call = calls.of(message);
        if (call == null) {
            return;
        }
        String channel = message.required("Channel");
        Extension seat = AmiText.seat(channel).orElse(null);
        if (seat != null && call.rings(seat)) {
            call.refused(seat);
        } else {
            call.hangupAsked(channel.equals(call.channel()));
        }
    }

    void hungUp(AmiMessage message) {
        TrackedCall call = calls.of(message);
        if (call == null) {
            return;
        }
        String channel = message.required("Channel");
        if (channel.equals(call.channel())) {
            calls.forget(call);
            end(call, message.receivedAt());
        } else {
            AmiText.seat(channel).ifPresent(agent -> offers.lineGone(call, agent, message.receivedAt()));
        }
    }

    private void end(TrackedCall call, Instant at) {
        offers.withdrawAll(call, WithdrawReason.CALLER_GONE, at);
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
        TrackedCall call = calls.of(message);
        if (call == null) {
            return;
        }
        switch (message.required("UserEvent")) {
            case "KhoshOverflow" -> out.accept(new CallEvent.Overflowed(call.id(), message.receivedAt()));
            case "KhoshExpired" -> {
                call.expire();
                out.accept(new CallEvent.Expired(call.id(), message.receivedAt()));
            }
            default -> {}
        }
    }

    private void release(TrackedCall call, ReleaseReason reason, Instant at) {
        Extension agent = call.agent();
        call.release();
        out.accept(new CallEvent.Released(call.id(), at, agent, reason));
    }
}
