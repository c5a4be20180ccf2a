package ir.khosh.server.calls;

import ir.khosh.server.accounts.Session;
import ir.khosh.server.shared.AccessException;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.DomainException;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.SupervisionControl;
import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.wire.calls.CallAction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What people ask of the exchange for a call: whether they may, and what the exchange said to it. */
@Singleton
public class ExchangeOrders {

    /** The longest order is to send 32 digits one after the other. */
    private static final long PATIENCE_SECONDS = 15;

    private final Floor floor;
    private final ExchangeLease lease;
    private final MetricRegistry metrics;

    @Inject
    ExchangeOrders(Floor floor, ExchangeLease lease, MetricRegistry metrics) {
        this.floor = floor;
        this.lease = lease;
        this.metrics = metrics;
    }

    /** The desk of whoever asks, which must be one. */
    public static Extension seatOf(Session session) {
        if (session.extension() == null) {
            throw new AccessException(403, "extension-missing", "برای این کاربر داخلی تعیین نشده است.");
        }
        return new Extension(session.extension());
    }

    /** The call, when this desk may do that with it now. */
    CallState require(Session session, String callId, CallAction action) {
        CallState call = find(callId);
        CallStance stance = CallStance.of(call, seatOf(session));
        if (stance == CallStance.NOT_HERE || stance == CallStance.PARKED) {
            throw new AccessException(403, "call-not-yours", "این تماس روی میز شما نیست.");
        }
        if (!stance.allows(action)) {
            throw notInThatState();
        }
        return call;
    }

    /** The call, when who asks speaks with its caller, be it that the caller is held meanwhile. */
    CallState requireSpeaking(Session session, String callId) {
        CallState call = find(callId);
        CallStance stance = CallStance.of(call, seatOf(session));
        if (!stance.hasTheCaller()) {
            throw stance == CallStance.NOT_HERE || stance == CallStance.PARKED
                    ? new AccessException(403, "call-not-yours", "این تماس روی میز شما نیست.")
                    : notInThatState();
        }
        return call;
    }

    CallState find(String callId) {
        return floor.call(callId).orElseThrow(() -> new DomainException("call-not-found", "چنین تماسی یافت نشد."));
    }

    public static ConflictException notInThatState() {
        return new ConflictException("call-not-in-that-state", "در وضعیت کنونی تماس، این کار ممکن نیست.");
    }

    ExchangeLink link() {
        return floor.exchange().filter(open -> lease.mayAct()).orElseThrow(ExchangeOrders::unreachable);
    }

    /** Waits for the exchange's word. */
    void give(String name, Function<CallControl, CompletionStage<CommandOutcome>> order) {
        obey(name, link().telephony().control(), order);
    }

    /** Waits for the exchange's word. */
    public void supervise(String name, Function<SupervisionControl, CompletionStage<CommandOutcome>> order) {
        obey(name, link().telephony().supervision(), order);
    }

    void giveWhole(String name, Function<Telephony, CompletionStage<CommandOutcome>> order) {
        obey(name, link().telephony(), order);
    }

    private <T> void obey(String name, T port, Function<T, CompletionStage<CommandOutcome>> order) {
        metrics.counter("khosh_call_orders_" + name).inc();
        try {
            CommandOutcome outcome = order.apply(port).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (outcome instanceof CommandOutcome.Refused) {
                metrics.counter("khosh_call_orders_refused").inc();
                throw new DomainException("exchange-refused", "مرکز تلفن این کار را نپذیرفت.");
            }
            if (outcome instanceof CommandOutcome.Unreachable) {
                throw unreachable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        } catch (ExecutionException | TimeoutException e) {
            throw unreachable();
        }
    }

    private static DomainException unreachable() {
        return new DomainException("exchange-unreachable", "ارتباط با مرکز تلفن برقرار نیست.");
    }
}
