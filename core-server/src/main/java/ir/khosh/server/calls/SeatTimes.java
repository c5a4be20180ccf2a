package ir.khosh.server.calls;

import ir.khosh.wire.agents.AgentState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How long a seat may stay as it is: a wrap-up ends by itself, may be extended a few times; a pause has a limit by its
 * reason, which nobody is thrown out at, but which operator and supervisor see passed.
 *
 * @param wrapUp without extension, {@code extension} what each adds
 * @param pauseLimits by reason; a reason without one has no limit
 */
record SeatTimes(Duration wrapUp, Duration extension, int mostExtensions, Map<String, Duration> pauseLimits) {

    SeatTimes {
        pauseLimits = Map.copyOf(pauseLimits);
    }

    /** When the wrap-up ends or the pause is over its limit; null when neither applies. */
    Instant until(AgentDecision decision) {
        if (decision.state() == AgentState.WRAP_UP) {
            return decision.since().plus(wrapUp).plus(extension.multipliedBy(decision.extensions()));
        }
        Duration limit = decision.state() == AgentState.PAUSED ? pauseLimits.get(decision.reason()) : null;
        return limit == null ? null : decision.since().plus(limit);
    }

    boolean isWrapUpOver(AgentDecision decision, Instant now) {
        return decision.state() == AgentState.WRAP_UP && until(decision).isBefore(now);
    }

    int extensionsLeft(AgentDecision decision) {
        return decision.state() == AgentState.WRAP_UP ? Math.max(0, mostExtensions - decision.extensions()) : 0;
    }
}
