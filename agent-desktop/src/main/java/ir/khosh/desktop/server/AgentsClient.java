package ir.khosh.desktop.server;

import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.agents.AgentStateChange;
import ir.khosh.wire.agents.AgentView;
import ir.khosh.wire.agents.PhoneLine;
import ir.khosh.wire.agents.RefusedSound;
import java.util.Map;

/** The operator's own state. */
public final class AgentsClient {

    private final Rest rest;

    public AgentsClient(Rest rest) {
        this.rest = rest;
    }

    /** What rings at this seat. */
    public Answer<PhoneLine> phone() {
        return rest.get("/api/agents/me/phone", Map.of(), PhoneLine.class);
    }

    /** What this desk's phone refused, for the house to know. */
    public Answer<Void> tellRefused(RefusedSound report) {
        return rest.post("/api/agents/me/phone/refused", report, Void.class);
    }

    /** More time for the record of the last call. */
    public Answer<AgentView> extendWrapUp() {
        return rest.post("/api/agents/me/wrap-up/extend", null, AgentView.class);
    }

    /** @param reason needed for PAUSED, null otherwise */
    public Answer<AgentView> changeState(AgentState state, String reason) {
        return rest.put("/api/agents/me/state", new AgentStateChange(state, reason), AgentView.class);
    }
}
