package ir.khosh.wire.agents;

import java.time.Instant;

/**
 * @param onExchange true once the exchange has confirmed that it is so; false: decided and stored, not yet in force
 * @param phone UNREACHABLE, IDLE, RINGING, IN_CALL, ON_HOLD or UNKNOWN
 */
public record AgentView(
        String extension, AgentState state, String reason, Instant since, boolean onExchange, String phone) {}
