package ir.khosh.wire.supervision;

import ir.khosh.wire.agents.AgentState;

/**
 * POST /api/seats/{extension}/force.
 *
 * @param state AVAILABLE, PAUSED or SIGNED_OUT
 * @param reason why, in the supervisor's own words; the operator reads it
 */
public record SeatOrder(AgentState state, String reason) {}
