package ir.khosh.server.calls;

import ir.khosh.server.accounts.Session;
import ir.khosh.server.shared.Refusal;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.wire.calls.CallAction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** What an operator does with their own call without anybody else: hold, resume, digits, hang up. */
@Singleton
public class CallHolding {

    private static final Pattern DIGITS = Pattern.compile("[0-9*#]{1,32}");

    private final ExchangeOrders orders;

    @Inject
    CallHolding(ExchangeOrders orders) {
        this.orders = orders;
    }

    void hold(Session session, String callId) {
        orders.require(session, callId, CallAction.HOLD);
        orders.give("hold", control -> control.hold(new CallId(callId), ExchangeOrders.seatOf(session)));
    }

    void resume(Session session, String callId) {
        orders.require(session, callId, CallAction.RESUME);
        orders.give("resume", control -> control.resume(new CallId(callId), ExchangeOrders.seatOf(session)));
    }

    void digits(Session session, String callId, String digits) {
        if (digits == null || !DIGITS.matcher(digits).matches()) {
            throw new Refusal("digits-malformed", "digits", "فقط رقم، ستاره و مربع، حداکثر ۳۲ نویسه.").toException();
        }
        orders.require(session, callId, CallAction.DIGITS);
        orders.give("digits", control -> control.sendDigits(new CallId(callId), digits));
    }

    /** Ends the call, or only one's own part when others speak in it. */
    void hangUp(Session session, String callId) {
        Extension seat = session.extension() == null ? null : new Extension(session.extension());
        CallStance stance = seat == null ? CallStance.NOT_HERE : CallStance.of(orders.find(callId), seat);
        switch (stance) {
            case CONSULTED, IN_CONFERENCE -> orders.give("leave", control -> control.leave(new CallId(callId), seat));
            case ASKING, CONSULTING -> throw ExchangeOrders.notInThatState();
            default -> orders.giveWhole("hang_up", telephony -> telephony.hangUp(new CallId(callId)));
        }
    }
}
