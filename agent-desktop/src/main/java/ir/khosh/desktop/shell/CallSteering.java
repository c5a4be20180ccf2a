package ir.khosh.desktop.shell;

import ir.khosh.desktop.callbar.CallControlModel;
import ir.khosh.desktop.callbar.ControlStrip;
import ir.khosh.desktop.callbar.RecordingModel;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.OwnPhone;
import ir.khosh.desktop.server.CallControlClient;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What is done with the call in front while it lasts: the strip and its keys. */
final class CallSteering {

    private final CallControlModel model;
    private final RecordingModel recording;
    private final ControlStrip strip;
    private final DeskListening listening;

    CallSteering(
            Desk desk,
            CallControlClient client,
            OwnPhone phone,
            ObservableValue<Instant> now,
            DeskListening listening) {
        model = new CallControlModel(desk, client, phone, now);
        recording = new RecordingModel(desk, client, now);
        this.listening = listening;
        strip = new ControlStrip(model, recording, desk, client, now, listening::open);
    }

    ControlStrip strip() {
        return strip;
    }

    Shortcuts addTo(Shortcuts keys) {
        return keys.onCtrl(KeyCode.H, model::toggleHold)
                .onCtrl(KeyCode.T, strip::transferOrComplete)
                .onCtrl(KeyCode.K, strip::consultOrCancel)
                .onCtrl(KeyCode.L, model::conference)
                .onCtrl(KeyCode.P, model::park)
                .onCtrl(KeyCode.D, strip::openDigits)
                .on(withShift(KeyCode.B), strip::openCallBack)
                .on(withShift(KeyCode.P), strip::openParked)
                .on(withShift(KeyCode.R), recording::toggle)
                .on(withShift(KeyCode.L), listening::open);
    }

    private static KeyCodeCombination withShift(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
