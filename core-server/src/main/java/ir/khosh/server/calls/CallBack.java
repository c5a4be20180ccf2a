package ir.khosh.server.calls;

import ir.khosh.server.accounts.Session;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.Refusal;
import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.calls.OutgoingCall;
import ir.khosh.wire.calls.OutgoingCallView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;

/** An operator calls a citizen: mobiles and landlines of the country, showing the number that the citizen had dialled. */
@ApplicationScoped
public class CallBack {

    private static final Pattern ALLOWED = Pattern.compile("09[0-9]{9}|0[1-8][0-9]{9}");

    private ExchangeOrders orders;
    private Floor floor;
    private CallPathSql sql;
    private Event<CallBackBegun> begun;
    private Event<CallBackOutcome> over;

    protected CallBack() {}

    @Inject
    CallBack(
            ExchangeOrders orders,
            Floor floor,
            CallPathSql sql,
            Event<CallBackBegun> begun,
            Event<CallBackOutcome> over) {
        this.over = over;
        this.orders = orders;
        this.floor = floor;
        this.sql = sql;
        this.begun = begun;
    }

    OutgoingCallView call(Session session, OutgoingCall wish) {
        Extension seat = ExchangeOrders.seatOf(session);
        String number = PhoneNumber.parse(wish.number())
                .map(PhoneNumber::value)
                .filter(ALLOWED.asMatchPredicate())
                .orElseThrow(() -> new Refusal(
                                "number-not-allowed",
                                "number",
                                "فقط با شماره‌های همراه و ثابت داخل کشور می‌توان تماس گرفت.")
                        .toException());
        ExchangeLink link = orders.link();
        if (!link.access().callsOut()) {
            throw new DomainException("exchange-refused", "خط خروجی برای تماس با شهروندان تعریف نشده است.");
        }
        if (!floor.isFree(session.extension())) {
            throw new ConflictException("call-not-in-that-state", "تلفن شما آزاد نیست.");
        }
        CallId call = new CallId(CallControl.OUTGOING + UUID.randomUUID());
        String shown = dialledBy(number, link.access().numbers().get(0));
        begun.fire(
                new CallBackBegun(call.value(), number, session.username(), session.displayName(), wish.abandonedId()));
        try {
            orders.give("call_out", control -> control.callOut(call, seat, number, shown));
        } catch (DomainException e) {
            over.fire(new CallBackOutcome(call.value(), false));
            throw e;
        }
        return new OutgoingCallView(call.value(), number);
    }

    private String dialledBy(String number, String usual) {
        return sql.find(
                        "select dialled from call_record where caller_number = ? and not outgoing"
                                + " order by queued_at desc limit 1",
                        row -> row.getString(1),
                        number)
                .filter(floor.exchange().orElseThrow().access().numbers()::contains)
                .orElse(usual);
    }
}
