package ir.khosh.server.calls;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallControl;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.calls.Handover;
import ir.khosh.wire.calls.ParkReturn;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One call as the floor knows it now. Guarded by its own monitor. */
final class LiveCall {

    final String id;
    final Map<String, Offer> offers = new LinkedHashMap<>();
    final Map<String, Handover> handovers = new HashMap<>();
    final CallLegs legs = new CallLegs();
    final boolean outgoing;
    String caller;
    String dialled;
    String queue;
    Instant queuedAt;
    Instant answeredAt;
    Instant endedAt;
    String agent;
    CallLeg.How nextHow;
    Instant parkedAt;
    ParkReturn returned;
    boolean overflowed;
    boolean expired;
    boolean endEstimated;
    CompletableFuture<CallerHistory> history;
    Instant historyAt;
    final Set<String> missedBy = new LinkedHashSet<>();
    LastTalk lastTalk;
    String preferredFor;
    boolean loyalFirst;
    RecordingPause pause;
    RecordingPause.End pauseEnd;
    String pausedBy;
    String pausedAt;

    LiveCall(String id, String caller, String dialled, String queue, Instant queuedAt) {
        this.id = id;
        this.outgoing = id.startsWith(CallControl.OUTGOING);
        this.caller = caller;
        this.dialled = dialled;
        this.queue = queue;
        this.queuedAt = queuedAt;
    }

    /** A call that we first hear of when it is already somewhere, after a start or a break. */
    static LiveCall of(CallState state) {
        LiveCall call = new LiveCall(
                state.call().value(),
                state.caller(),
                state.dialled(),
                state.queue() == null ? null : state.queue().value(),
                state.queuedAt());
        call.overflowed = state.overflowed();
        return call;
    }

    Optional<PhoneNumber> number() {
        return PhoneNumber.parse(caller);
    }

    /** Canonical when it is a number we know, else as the network sent it; null when withheld. */
    String shownCaller() {
        return number().map(PhoneNumber::value).orElse(caller);
    }

    /** How the next operator's part begins; each is used once. */
    CallLeg.How takeHow() {
        CallLeg.How how = nextHow == null ? CallLeg.How.QUEUE : nextHow;
        nextHow = null;
        parkedAt = null;
        returned = null;
        return how;
    }

    CallOutcome outcome() {
        if (outgoing) {
            return endedAt == null
                    ? answeredAt == null ? CallOutcome.DIALLING : CallOutcome.CONNECTED
                    : answeredAt == null ? CallOutcome.NOT_REACHED : CallOutcome.REACHED;
        }
        if (endedAt == null) {
            return answeredAt != null
                    ? CallOutcome.CONNECTED
                    : offers.isEmpty() ? CallOutcome.WAITING : CallOutcome.OFFERED;
        }
        return answeredAt != null ? CallOutcome.ANSWERED : expired ? CallOutcome.EXPIRED : CallOutcome.ABANDONED;
    }
}
