package ir.khosh.server.calls;

import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.session.Role;
import java.time.Instant;

/**
 * What was decided about a seat, by its operator or by a rule. The exchange is made to follow.
 *
 * @param extensions how often this wrap-up was extended
 */
public record AgentDecision(
        String extension,
        long userId,
        String displayName,
        Role role,
        AgentState state,
        String reason,
        Instant since,
        int extensions) {

    AgentDecision to(AgentState next, String why, Instant at) {
        return new AgentDecision(extension, userId, displayName, role, next, why, at, 0);
    }

    AgentDecision extended() {
        return new AgentDecision(extension, userId, displayName, role, state, reason, since, extensions + 1);
    }

    public boolean isSignedIn() {
        return state != AgentState.SIGNED_OUT;
    }

    boolean isPaused() {
        return state == AgentState.PAUSED || state == AgentState.WRAP_UP;
    }

    /** A stable ASCII code for the exchange. */
    String pauseCode() {
        return state == AgentState.WRAP_UP ? "wrap-up" : reason;
    }
}
