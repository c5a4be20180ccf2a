package ir.khosh.desktop.desk;

import ir.khosh.desktop.server.AgentsClient;
import ir.khosh.desktop.server.CallsClient;
import ir.khosh.desktop.server.Failure;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.agents.AgentState;
import java.util.function.Consumer;

/** Ends the work on a call with its outcome, and brings the operator back to the queue. */
public final class Closing {

    private final Desk desk;
    private final CallsClient calls;
    private final AgentsClient agents;
    private final Live live;
    private boolean closedEarly;

    public Closing(Desk desk, CallsClient calls, AgentsClient agents, Live live) {
        this.desk = desk;
        this.calls = calls;
        this.agents = agents;
        this.live = live;
        live.agent().addListener((observed, was, is) -> {
            if (closedEarly && is != null && is.state() == AgentState.WRAP_UP) {
                closedEarly = false;
                becomeAvailable();
            }
        });
    }

    /** The outcome is recorded; a call that still lasts stays until it ends. */
    public void close(DeskCall call, String disposition, Consumer<Failure> failed) {
        String note = call.draft().closingNote().get();
        calls.close(call.callId(), disposition, note == null || note.isBlank() ? null : note)
                .then(reply ->
                        reply.onValue(nothing -> closed(call, disposition)).onFailure(failed));
    }

    /** The outcome is recorded and the call, when it still lasts, is ended. */
    public void closeAndHangUp(DeskCall call, String disposition, Consumer<Failure> failed) {
        close(call, disposition, failed);
        if (call.phase().get() == DeskCall.Phase.CONNECTED) {
            calls.hangUp(call.callId()).then(reply -> reply.onFailure(failed));
        }
    }

    private void closed(DeskCall call, String disposition) {
        call.disposed(disposition);
        if (call.isLive()) {
            closedEarly = true;
            return;
        }
        desk.close(call);
        if (live.agent().get() != null && live.agent().get().state() == AgentState.WRAP_UP) {
            becomeAvailable();
        }
    }

    private void becomeAvailable() {
        agents.changeState(AgentState.AVAILABLE, null).then(reply -> reply.onValue(live::agentIs));
    }
}
