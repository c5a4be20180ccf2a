package ir.khosh.server.calls;

import ir.khosh.server.accounts.Session;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.wire.calls.CallAction;
import ir.khosh.wire.calls.ParkedCallView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Callers who wait with music until any desk takes them up. */
@Singleton
public class CallParking {

    private final ExchangeOrders orders;
    private final Floor floor;

    @Inject
    CallParking(ExchangeOrders orders, Floor floor) {
        this.orders = orders;
        this.floor = floor;
    }

    void park(Session session, String callId) {
        orders.require(session, callId, CallAction.PARK);
        orders.give("park", control -> control.park(new CallId(callId), ExchangeOrders.seatOf(session)));
    }

    /** Longest parked first. */
    List<ParkedCallView> list() {
        return floor.view().calls().stream()
                .filter(call -> call.handling().isParked())
                .map(this::view)
                .sorted(Comparator.comparing(ParkedCallView::since, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** Rings the desk of whoever asks. */
    void retrieve(Session session, String callId) {
        Extension seat = ExchangeOrders.seatOf(session);
        if (!orders.find(callId).handling().isParked()) {
            throw ExchangeOrders.notInThatState();
        }
        orders.give("retrieve", control -> control.retrieve(new CallId(callId), seat));
    }

    private ParkedCallView view(CallState call) {
        Extension by = call.handling().parkedBy();
        LiveCall live = floor.find(call.call().value()).orElse(null);
        Instant since = live == null ? null : live.parkedAt;
        String caller = live == null ? call.caller() : live.shownCaller();
        return new ParkedCallView(
                call.call().value(), call.handling().slot(), caller, by == null ? null : by.value(), since);
    }
}
