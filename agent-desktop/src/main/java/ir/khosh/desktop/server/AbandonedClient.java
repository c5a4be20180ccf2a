package ir.khosh.desktop.server;

import ir.khosh.wire.calls.AbandonedView;
import ir.khosh.wire.calls.OutgoingCall;
import ir.khosh.wire.calls.OutgoingCallView;
import java.util.List;
import java.util.Map;

/** Those who called and were not served. */
public final class AbandonedClient {

    private final Rest rest;

    public AbandonedClient(Rest rest) {
        this.rest = rest;
    }

    /** Those who may be tried now first, the longest forgotten first among them. */
    public Answer<List<AbandonedView>> list() {
        return rest.get("/api/abandoned", Map.of(), AbandonedView.Ledger.class).map(AbandonedView.Ledger::callers);
    }

    /** For a while nobody else calls this person; the answer has the whole number. */
    public Answer<AbandonedView> claim(long id) {
        return rest.post(path(id) + "/claim", null, AbandonedView.class);
    }

    public Answer<Void> release(long id) {
        return rest.post(path(id) + "/release", null, Void.class);
    }

    /** @param outcome REACHED, NO_ANSWER or DROPPED */
    public Answer<Void> outcome(long id, String outcome, String note) {
        return rest.post(path(id) + "/outcome", new AbandonedView.Outcome(outcome, note), Void.class);
    }

    /** Rings the operator's own phone first, then the citizen. */
    public Answer<OutgoingCallView> call(AbandonedView caller) {
        return rest.post("/api/calls/outgoing", new OutgoingCall(caller.number(), caller.id()), OutgoingCallView.class);
    }

    private static String path(long id) {
        return "/api/abandoned/" + id;
    }
}
