package ir.khosh.desktop.server;

import ir.khosh.wire.calls.ChosenApplicant;
import ir.khosh.wire.calls.Disposition;
import ir.khosh.wire.calls.DispositionView;
import ir.khosh.wire.calls.WhyView;
import java.util.List;
import java.util.Map;

/** What the operator does to a call. */
public final class CallsClient {

    private final Rest rest;

    public CallsClient(Rest rest) {
        this.rest = rest;
    }

    public Answer<Void> hangUp(String callId) {
        return rest.post(path(callId) + "/hangup", null, Void.class);
    }

    /** @param applicantId null says that the caller is unknown */
    public Answer<Void> chooseApplicant(String callId, Long applicantId) {
        return rest.put(path(callId) + "/applicant", new ChosenApplicant(applicantId), Void.class);
    }

    public Answer<Void> close(String callId, String disposition, String note) {
        return rest.put(path(callId) + "/disposition", new Disposition(disposition, note), Void.class);
    }

    /** Why this call rings at this seat. */
    public Answer<WhyView> why(String callId) {
        return rest.get(path(callId) + "/why", Map.of(), WhyView.class);
    }

    public Answer<List<DispositionView>> dispositions() {
        return rest.list("/api/dispositions", Map.of(), DispositionView.class);
    }

    private static String path(String callId) {
        return "/api/calls/" + Rest.encoded(callId);
    }
}
