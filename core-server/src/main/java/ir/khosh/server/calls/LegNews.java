package ir.khosh.server.calls;

import ir.khosh.server.calls.CallLeg.How;
import ir.khosh.telephony.CallEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Which operator's part in a call begins, rests or ends with each piece of the exchange's news. */
@Singleton
class LegNews {

    private final CallWriter writer;

    @Inject
    LegNews(CallWriter writer) {
        this.writer = writer;
    }

    /** Called with the call's monitor held, after the call itself has taken the news in. */
    void apply(LiveCall call, CallEvent news) {
        Instant at = news.receivedAt();
        if (news instanceof CallEvent.Connected connected && connected.agent() != null) {
            write(call, call.legs.begin(connected.agent().value(), call.takeHow(), at));
        } else if (news instanceof CallEvent.ConferenceJoined joined) {
            write(call, call.legs.begin(joined.colleague().value(), How.CONFERENCE, at));
        } else if (news instanceof CallEvent.ConferenceLeft left) {
            write(call, call.legs.end(left.colleague().value(), at));
        } else if (news instanceof CallEvent.Released released) {
            write(call, call.legs.end(released.agent().value(), at));
        } else if (news instanceof CallEvent.Held held) {
            write(call, call.legs.hold(held.agent().value(), at));
        } else if (news instanceof CallEvent.Resumed resumed) {
            write(call, call.legs.resume(resumed.agent().value(), at));
        } else if (news instanceof CallEvent.Transferred given) {
            call.nextHow = given.from() == null && call.parkedAt != null ? How.RETRIEVED : How.TRANSFER;
        } else if (news instanceof CallEvent.ConsultAnswered) {
            call.nextHow = How.CONSULT;
        } else if (news instanceof CallEvent.ConsultEnded) {
            call.nextHow = null;
        } else if (news instanceof CallEvent.Outgoing) {
            call.nextHow = How.OUTGOING;
        } else if (news instanceof CallEvent.Requeued) {
            call.nextHow = How.QUEUE;
        } else if (news instanceof CallEvent.Ended) {
            call.legs.endAll(at).forEach(leg -> writer.leg(call.id, leg));
        }
    }

    private void write(LiveCall call, Optional<CallLeg> leg) {
        leg.ifPresent(one -> writer.leg(call.id, one));
    }
}
