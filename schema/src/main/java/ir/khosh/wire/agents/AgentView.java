package ir.khosh.wire.agents;

import java.time.Instant;

/**
 * @param reason of PAUSED: as chosen, or {@code missed-rings} when the rule did it; null otherwise
 * @param onExchange true once the exchange has confirmed that it is so; false: decided and stored, not yet in force
 * @param phone UNREACHABLE, IDLE, RINGING, IN_CALL, ON_HOLD or UNKNOWN
 * @param until when the wrap-up ends by itself, or the pause is over its limit; null without either
 * @param extensionsLeft how often this wrap-up may still be extended
 */
public record AgentView(
        String extension,
        AgentState state,
        String reason,
        Instant since,
        boolean onExchange,
        String phone,
        Instant until,
        int extensionsLeft) {}
