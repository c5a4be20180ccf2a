package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallEvent.ReleaseReason;
import ir.khosh.telephony.CallEvent.WithdrawReason;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import java.time.Instant;
import java.util.function.Consumer;

/** Events about channels and queues → what happens to a citizen's call, from its entry to its end. */
final class CallTranslator {

    private final TrackedCalls calls;
    private final CallDirectory directory;
    private final OfferTranslator offers;
    private final HandlingTranslator handling;
    private final Consumer<ExchangeEvent> out;

    CallTranslator(
            TrackedCalls calls,
            CallDirectory directory,
            OfferTranslator offers,
            HandlingTranslator handling,
            Consumer<ExchangeEvent> out) {
        this.directory = directory;
        this.handling = handling;
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
        if (call.wasAnswered()) {
            handling.releaseAll(call, message.receivedAt());
            out.accept(new CallEvent.Requeued(call.id(), message.receivedAt(), queue));
            return;
        }
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
        call.connectFromQueue(agent);
        out.accept(new CallEvent.Connected(call.id(), message.receivedAt(), agent));
    }

    /** Sometimes it names no call at all: then the hang-up that follows releases the operator. */
    void completed(AmiMessage message) {
        TrackedCall call = calls.ofEitherSide(message);
        if (call == null || call.agent() == null || isOfAnother(message, call.agent())) {
            return;
        }
        ReleaseReason reason =
                switch (String.valueOf(message.field("Reason"))) {
                    // whose line is gone first is chance when the end was ordered
                    case "agent" ->
                        directory.isEnding(call.id()) ? ReleaseReason.CALLER_HUNG_UP : ReleaseReason.AGENT_HUNG_UP;
                    case "transfer" -> ReleaseReason.TRANSFERRED;
                    default -> ReleaseReason.CALLER_HUNG_UP;
                };
        release(call, reason, message.receivedAt());
    }

    private static boolean isOfAnother(AmiMessage message, Extension agent) {
        return AmiText.seat(message.field("Interface"))
                .filter(seat -> !seat.equals(agent))
                .isPresent();
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
        } else if (seat != null && directory.isEnding(call.id())) {
            // the exchange passes on an end that we have ordered
            call.hangupAsked(true);
        } else if (channel.equals(call.channel())) {
            call.hangupAsked(true);
        } else if (seat != null && (call.agent() == null || seat.equals(call.agent()))) {
            // the exchange's own lines between two others ask too, when a consultation is over: nobody hung up
            call.hangupAsked(false);
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
            AmiText.seat(channel).ifPresent(seat -> lineGone(call, seat, message));
        }
    }

    private void lineGone(TrackedCall call, Extension seat, AmiMessage message) {
        String line = message.required("Channel");
        offers.lineGone(call, seat, line, message.receivedAt());
        boolean current = call.handling().lineGone(seat, line);
        if (current && handling.left(call, seat, message.receivedAt()) && seat.equals(call.agent())) {
            leave(call, message.receivedAt());
        }
    }

    /**
     * The queue tells of its own operator. Where nobody has hung up, what comes next tells whether the caller was taken
     * away or the whole call was ended, by an order of ours or of another's.
     */
    private void leave(TrackedCall call, Instant at) {
        if (!call.handling().hasNoOthers()) {
            release(call, asked(call), at);
        } else if (!call.isFromQueue() && asked(call) != ReleaseReason.TRANSFERRED) {
            release(call, asked(call), at);
        }
    }

    private ReleaseReason asked(TrackedCall call) {
        if (call.agentHungUpFirst()) {
            return ReleaseReason.AGENT_HUNG_UP;
        }
        return call.callerHungUp() || directory.isEnding(call.id())
                ? ReleaseReason.CALLER_HUNG_UP
                : ReleaseReason.TRANSFERRED;
    }

    private void end(TrackedCall call, Instant at) {
        offers.withdrawAll(call, WithdrawReason.CALLER_GONE, at);
        while (call.agent() != null) {
            release(call, call.agentHungUpFirst() ? ReleaseReason.AGENT_HUNG_UP : ReleaseReason.CALLER_HUNG_UP, at);
        }
        if (call.abandonedWhenGone()) {
            out.accept(new CallEvent.Abandoned(call.id(), at));
        }
        out.accept(new CallEvent.Ended(call.id(), at, false));
    }

    /** The dialplan's own words: the only sure way to tell a queue's time from a caller's hang-up. */
    void userEvent(AmiMessage message) {
        String named = message.field("Call");
        TrackedCall call = named == null || named.isEmpty() ? calls.of(message) : calls.find(new CallId(named));
        if (call == null) {
            return;
        }
        switch (message.required("UserEvent")) {
            case "KhoshOverflow" -> out.accept(new CallEvent.Overflowed(call.id(), message.receivedAt()));
            case "KhoshExpired" -> {
                call.expire();
                out.accept(new CallEvent.Expired(call.id(), message.receivedAt()));
            }
            default -> handling.userEvent(call, message);
        }
    }

    private void release(TrackedCall call, ReleaseReason reason, Instant at) {
        handling.release(call, reason, at);
    }
}
