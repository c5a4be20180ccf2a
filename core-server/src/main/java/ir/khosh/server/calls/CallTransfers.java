package ir.khosh.server.calls;

import ir.khosh.server.accounts.Session;
import ir.khosh.server.shared.Refusal;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.wire.calls.CallAction;
import ir.khosh.wire.calls.Handover;
import ir.khosh.wire.calls.TransferOrder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** A call goes to a colleague, at once or after asking them; what was typed and noted goes with it. */
@Singleton
public class CallTransfers {

    private static final int LONGEST_NOTE = 500;
    private static final int LARGEST_DRAFT = 32 * 1024;

    private final ExchangeOrders orders;
    private final Floor floor;
    private final Handovers handovers;
    private final ScreenPops pops;

    @Inject
    CallTransfers(ExchangeOrders orders, Floor floor, Handovers handovers, ScreenPops pops) {
        this.pops = pops;
        this.orders = orders;
        this.floor = floor;
        this.handovers = handovers;
    }

    void transfer(Session session, String callId, TransferOrder order) {
        orders.require(session, callId, CallAction.TRANSFER);
        Extension to = handOver(session, callId, order);
        orders.give("transfer", control -> control.transfer(new CallId(callId), ExchangeOrders.seatOf(session), to));
    }

    void consult(Session session, String callId, TransferOrder order) {
        orders.require(session, callId, CallAction.CONSULT);
        Extension to = handOver(session, callId, order);
        orders.give("consult", control -> control.consult(new CallId(callId), ExchangeOrders.seatOf(session), to));
    }

    /** @param draft as it stands now, when more was typed since the colleague was asked; null when nothing was */
    void complete(Session session, String callId, String draft) {
        String to = orders.require(session, callId, CallAction.COMPLETE)
                .handling()
                .consulted()
                .value();
        if (draft != null) {
            bringAfter(session, callId, new TransferOrder(to, noteFor(callId, to), draft));
        }
        orders.give(
                "complete",
                control -> control.completeConsultation(new CallId(callId), ExchangeOrders.seatOf(session)));
    }

    void cancel(Session session, String callId) {
        orders.require(session, callId, CallAction.CANCEL);
        orders.give(
                "cancel", control -> control.cancelConsultation(new CallId(callId), ExchangeOrders.seatOf(session)));
    }

    void conference(Session session, String callId) {
        orders.require(session, callId, CallAction.CONFERENCE);
        orders.give("conference", control -> control.conference(new CallId(callId), ExchangeOrders.seatOf(session)));
    }

    /** What an operator had typed about a call that was taken from them follows it to whoever has it now. */
    public void bringAfter(Session session, String callId, TransferOrder order) {
        Handover handover = keep(session, callId, order);
        floor.find(callId).ifPresent(call -> pops.handedOver(call, order.to(), handover));
    }

    private Extension handOver(Session session, String callId, TransferOrder order) {
        Extension to = colleague(session, order.to());
        keep(session, callId, order);
        return to;
    }

    private String noteFor(String callId, String to) {
        Handover given = handovers.of(callId).get(to);
        return given == null ? null : given.note();
    }

    private Handover keep(Session session, String callId, TransferOrder order) {
        if (order.note() != null && order.note().length() > LONGEST_NOTE) {
            throw new Refusal("note-too-long", "note", "یادداشت حداکثر ۵۰۰ نویسه است.").toException();
        }
        if (order.draft() != null && order.draft().getBytes(StandardCharsets.UTF_8).length > LARGEST_DRAFT) {
            throw new Refusal("draft-too-large", "draft", "پیش‌نویس بزرگ‌تر از ۳۲ کیلوبایت است.").toException();
        }
        Handover handover = new Handover(session.extension(), session.displayName(), order.note(), order.draft());
        handovers.keep(callId, order.to(), handover);
        floor.find(callId).ifPresent(call -> {
            synchronized (call) {
                call.handovers.put(order.to(), handover);
            }
        });
        return handover;
    }

    private Extension colleague(Session session, String to) {
        if (to == null || to.equals(session.extension()) || !floor.isFree(to)) {
            throw new Refusal("colleague-not-reachable", "to", "این همکار اکنون در دسترس نیست.").toException();
        }
        return new Extension(to);
    }
}
