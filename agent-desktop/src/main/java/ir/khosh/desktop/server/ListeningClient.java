package ir.khosh.desktop.server;

import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.calls.TransferOrder;
import ir.khosh.wire.supervision.DeskMessage;
import ir.khosh.wire.supervision.ModeChange;
import ir.khosh.wire.supervision.NewDeskMessage;
import ir.khosh.wire.supervision.NewSupervision;
import ir.khosh.wire.supervision.SeatOrder;
import ir.khosh.wire.supervision.SupervisionMode;
import ir.khosh.wire.supervision.SupervisionView;
import java.util.List;
import java.util.Map;

/** What supervisors do beside an operator's call and to a seat, and what operators learn of it. */
public final class ListeningClient {

    private final Rest rest;

    public ListeningClient(Rest rest) {
        this.rest = rest;
    }

    /** A supervisor gets all that run; an operator what is told at their own seat. */
    public Answer<List<SupervisionView>> list() {
        return rest.list("/api/supervision", Map.of(), SupervisionView.class);
    }

    /** Rings the supervisor's own phone. */
    public Answer<SupervisionView> begin(String extension, SupervisionMode mode) {
        return rest.post("/api/supervision", new NewSupervision(null, extension, mode), SupervisionView.class);
    }

    public Answer<Void> change(String id, SupervisionMode mode) {
        return rest.post(of(id) + "/mode", new ModeChange(mode), Void.class);
    }

    public Answer<Void> takeOver(String id) {
        return rest.post(of(id) + "/take-over", null, Void.class);
    }

    public Answer<Void> end(String id) {
        return rest.delete(of(id));
    }

    private static String of(String id) {
        return "/api/supervision/" + Rest.encoded(id);
    }

    /** What was typed about a call that a supervisor has taken over. */
    public Answer<Void> bring(String callId, TransferOrder order) {
        return rest.post("/api/calls/" + Rest.encoded(callId) + "/handover", order, Void.class);
    }

    public Answer<DeskMessage> send(String extension, String text) {
        return rest.post(
                "/api/seats/" + Rest.encoded(extension) + "/message", new NewDeskMessage(text), DeskMessage.class);
    }

    public Answer<Void> force(String extension, AgentState state, String reason) {
        return rest.post("/api/seats/" + Rest.encoded(extension) + "/force", new SeatOrder(state, reason), Void.class);
    }

    /** What is still to be read here. */
    public Answer<List<DeskMessage>> unread() {
        return rest.list("/api/desk-messages", Map.of(), DeskMessage.class);
    }

    public Answer<Void> read(long id) {
        return rest.post("/api/desk-messages/" + id + "/read", null, Void.class);
    }
}
