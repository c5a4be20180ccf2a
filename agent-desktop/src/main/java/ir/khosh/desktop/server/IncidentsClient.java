package ir.khosh.desktop.server;

import ir.khosh.wire.incidents.IncidentView;
import java.util.List;
import java.util.Map;

/** Bursts of calls from one province. */
public final class IncidentsClient {

    private final Rest rest;

    public IncidentsClient(Rest rest) {
        this.rest = rest;
    }

    /** Open ones, the newest first. */
    public Answer<List<IncidentView>> list() {
        return rest.list("/api/incidents", Map.of(), IncidentView.class);
    }

    /** This call is about it; its caller is told. */
    public Answer<IncidentView> attach(long id, String callId) {
        return rest.post(path(id) + "/callers", new IncidentView.Attachment(callId), IncidentView.class);
    }

    /** For supervisors. */
    public Answer<Void> close(long id) {
        return rest.post(path(id) + "/close", null, Void.class);
    }

    private static String path(long id) {
        return "/api/incidents/" + id;
    }
}
