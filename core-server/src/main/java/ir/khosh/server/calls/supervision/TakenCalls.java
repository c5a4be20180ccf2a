package ir.khosh.server.calls.supervision;

import ir.khosh.server.accounts.Session;
import ir.khosh.server.calls.CallTransfers;
import ir.khosh.server.push.Desktops;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.wire.calls.TransferOrder;
import ir.khosh.wire.push.Push;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Calls that a supervisor took from an operator: the caller is moved at once, and what the operator had typed comes after
 * it, sent by their desktop when it can.
 */
@Singleton
class TakenCalls {

    private static final int MOST = 200;

    private record Way(String from, String to) {}

    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final Desktops desktops;
    private final CallTransfers transfers;

    @Inject
    TakenCalls(Desktops desktops, CallTransfers transfers) {
        this.desktops = desktops;
        this.transfers = transfers;
    }

    void over(LiveSupervision one) {
        String callId = one.whom().callId();
        String to = one.id().supervisor().value();
        synchronized (ways) {
            ways.put(callId, new Way(one.extension(), to));
            if (ways.size() > MOST) {
                ways.remove(ways.keySet().iterator().next());
            }
        }
        desktops.toExtension(
                one.extension(), new Push.TakenOver(callId, to, one.by().name()));
    }

    /** Once, and only from the desk that the call was taken from. */
    void bring(Session session, String callId, TransferOrder order) {
        boolean expected;
        synchronized (ways) {
            Way way = ways.get(callId);
            expected = way != null
                    && way.from().equals(session.extension())
                    && way.to().equals(order.to())
                    && ways.remove(callId, way);
        }
        if (!expected) {
            throw new ConflictException("call-not-in-that-state", "این تماس را سرپرستی از شما نگرفته است.");
        }
        transfers.bringAfter(session, callId, order);
    }
}
