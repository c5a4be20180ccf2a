package ir.khosh.server.wallboard;

import ir.khosh.telephony.Extension;
import ir.khosh.telephony.figures.SeatTime;
import ir.khosh.wire.agents.AgentState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * How one seat's time is spent, added up as it passes. Talking counts as talking whatever was decided meanwhile. News
 * that comes late counts from the last one on. Guarded by its owner.
 */
final class SeatClock {

    private final Extension seat;
    private final Set<String> calls = new HashSet<>();
    private AgentState state;
    private Instant at;
    private Duration available = Duration.ZERO;
    private Duration talking = Duration.ZERO;
    private Duration wrapUp = Duration.ZERO;
    private Duration paused = Duration.ZERO;
    private long parts;

    SeatClock(String extension, AgentState state, Instant at) {
        this.seat = new Extension(extension);
        this.state = state;
        this.at = at;
    }

    void state(AgentState next, Instant since) {
        passTo(since);
        state = next;
    }

    void talks(String callId, Instant since) {
        passTo(since);
        if (calls.add(callId)) {
            parts++;
        }
    }

    void talksNoMore(String callId, Instant since) {
        if (calls.contains(callId)) {
            passTo(since);
            calls.remove(callId);
        }
    }

    AgentState state() {
        return state;
    }

    Set<String> calls() {
        return Set.copyOf(calls);
    }

    /** Until now; looking changes nothing, so that news of a moment ago still counts from its own moment. */
    SeatTime until(Instant now) {
        SeatClock then = new SeatClock(seat.value(), state, at);
        then.calls.addAll(calls);
        then.available = available;
        then.talking = talking;
        then.wrapUp = wrapUp;
        then.paused = paused;
        then.passTo(now);
        return new SeatTime(seat, then.available, then.talking, then.wrapUp, then.paused, parts);
    }

    private void passTo(Instant next) {
        if (!next.isAfter(at)) {
            return;
        }
        Duration passed = Duration.between(at, next);
        at = next;
        if (!calls.isEmpty()) {
            talking = talking.plus(passed);
            return;
        }
        switch (state) {
            case AVAILABLE -> available = available.plus(passed);
            case WRAP_UP -> wrapUp = wrapUp.plus(passed);
            case PAUSED -> paused = paused.plus(passed);
            case SIGNED_OUT -> {}
        }
    }
}
