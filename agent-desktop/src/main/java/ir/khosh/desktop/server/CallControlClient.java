package ir.khosh.desktop.server;

import ir.khosh.wire.calls.ColleagueView;
import ir.khosh.wire.calls.Digits;
import ir.khosh.wire.calls.OutgoingCall;
import ir.khosh.wire.calls.OutgoingCallView;
import ir.khosh.wire.calls.ParkedCallView;
import ir.khosh.wire.calls.TransferOrder;
import java.util.List;
import java.util.Map;

/** What an operator does with a call while it lasts. What came of it is pushed; an answer only says that it was begun. */
public final class CallControlClient {

    private final Rest rest;

    public CallControlClient(Rest rest) {
        this.rest = rest;
    }

    public Answer<Void> hold(String callId) {
        return step(callId, "hold", null);
    }

    public Answer<Void> resume(String callId) {
        return step(callId, "resume", null);
    }

    /** Gives the call away without asking first. */
    public Answer<Void> transfer(String callId, TransferOrder order) {
        return step(callId, "transfer", order);
    }

    /** The caller hears music while the colleague is asked. */
    public Answer<Void> consult(String callId, TransferOrder order) {
        return step(callId, "consult", order);
    }

    /** The caller speaks with the colleague from now on, who sees the form as it stands now. */
    public Answer<Void> complete(String callId, String draft) {
        return step(callId, "consult/complete", new TransferOrder(null, null, draft));
    }

    /** Back to the caller; the colleague goes. */
    public Answer<Void> cancel(String callId) {
        return step(callId, "consult/cancel", null);
    }

    /** All three speak. */
    public Answer<Void> conference(String callId) {
        return step(callId, "conference", null);
    }

    public Answer<Void> park(String callId) {
        return step(callId, "park", null);
    }

    public Answer<Void> digits(String callId, String digits) {
        return step(callId, "digits", new Digits(digits));
    }

    /** Nothing of what is spoken comes into the recording until it is resumed, or the limit is reached. */
    public Answer<Void> pauseRecording(String callId) {
        return step(callId, "recording/pause", null);
    }

    public Answer<Void> resumeRecording(String callId) {
        return step(callId, "recording/resume", null);
    }

    public Answer<List<ParkedCallView>> parked() {
        return rest.list("/api/parked", Map.of(), ParkedCallView.class);
    }

    public Answer<Void> retrieve(String callId) {
        return rest.post("/api/parked/" + Rest.encoded(callId) + "/retrieve", null, Void.class);
    }

    /** Rings this operator's own phone first, then the citizen. */
    public Answer<OutgoingCallView> call(OutgoingCall wish) {
        return rest.post("/api/calls/outgoing", wish, OutgoingCallView.class);
    }

    public Answer<List<ColleagueView>> reachable() {
        return rest.list("/api/seats/reachable", Map.of(), ColleagueView.class);
    }

    private Answer<Void> step(String callId, String step, Object body) {
        return rest.post("/api/calls/" + Rest.encoded(callId) + "/" + step, body, Void.class);
    }
}
