package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.wire.calls.CallControlView;
import ir.khosh.wire.calls.RecordingState;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Whether the call in front is recorded, and pausing that while bank data is spoken. What is shown is the exchange's word,
 * never the wish. Lives on the screen's thread.
 */
public final class RecordingModel {

    private final Desk desk;
    private final CallControlClient client;
    private final ObservableValue<Instant> now;
    private final ReadOnlyObjectWrapper<RecordingState> state = new ReadOnlyObjectWrapper<>(RecordingState.OFF);
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Instant pausedSince;
    private boolean busy;

    public RecordingModel(Desk desk, CallControlClient client, ObservableValue<Instant> now) {
        this.desk = desk;
        this.client = client;
        this.now = now;
        desk.current().addListener((observed, was, is) -> {
            trouble.set("");
            pausedSince = null;
        });
        desk.current().flatMap(DeskCall::phase).addListener((observed, was, is) -> update());
        desk.current().flatMap(DeskCall::control).addListener((observed, was, is) -> update());
        now.addListener((observed, was, is) -> update());
        update();
    }

    private void update() {
        DeskCall call = desk.current().get();
        CallControlView control = call == null ? null : call.control().get();
        boolean speaks = control != null
                && call.phase().get() == DeskCall.Phase.CONNECTED
                && control.parkingSlot() == null
                && control.recording() != null;
        over.set(call != null
                && !call.isLive()
                && call.answeredAt().get() != null
                && (control == null || control.recording() != RecordingState.OFF));
        state.set(speaks ? control.recording() : RecordingState.OFF);
        if (state.get() == RecordingState.PAUSED) {
            pausedSince = pausedSince == null ? now.getValue() : pausedSince;
            line.set("ضبط متوقف شد · " + Persian.elapsed(Duration.between(pausedSince, now.getValue())));
        } else {
            pausedSince = null;
            line.set("");
        }
    }

    /** Pauses, or goes on recording. */
    public void toggle() {
        if (state.get() == RecordingState.OFF || busy) {
            return;
        }
        String callId = desk.current().get().callId();
        boolean pause = state.get() == RecordingState.ON;
        busy = true;
        trouble.set("");
        (pause ? client.pauseRecording(callId) : client.resumeRecording(callId)).then(reply -> {
            busy = false;
            reply.onFailure(
                    failure -> trouble.set((pause ? "ضبط ادامه دارد؛ " : "ضبط هنوز متوقف است؛ ") + failure.text()));
        });
    }

    ReadOnlyObjectProperty<RecordingState> state() {
        return state.getReadOnlyProperty();
    }

    /** The call in front is over and was recorded: it can be heard again. */
    public ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    /** Since when nothing is recorded; empty while it is. */
    ReadOnlyStringProperty line() {
        return line.getReadOnlyProperty();
    }

    /** Why the last wish was not done; empty when it was. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
