package ir.khosh.wire.calls;

import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.session.Role;

/**
 * GET /api/seats/reachable: whom a call can be given to now.
 *
 * @param phone as {@link ir.khosh.wire.agents.AgentView#phone}; only IDLE can be rung
 */
public record ColleagueView(String extension, String name, Role role, AgentState state, String phone) {}
