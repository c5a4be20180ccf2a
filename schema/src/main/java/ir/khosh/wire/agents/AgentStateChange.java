package ir.khosh.wire.agents;

/** PUT /api/agents/me/state. {@code reason} is needed for PAUSED: break, prayer, meal, training, technical. */
public record AgentStateChange(AgentState state, String reason) {}
