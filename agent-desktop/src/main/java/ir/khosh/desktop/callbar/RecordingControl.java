package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.calls.RecordingState;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One button that keeps bank data out of the recording, red for as long as nothing is recorded; one to hear it afterwards. */
final class RecordingControl extends HBox {

    /** @param listen opens the recording of the call in front */
    RecordingControl(RecordingModel model, Runnable listen) {
        super(6);
        getStyleClass().addAll("row", "recording-control");
        Label name = Pieces.label(model.state().map(is -> is == RecordingState.PAUSED ? "ادامهٔ ضبط" : "توقف ضبط"));
        Button pause = button("recording", "mdi2r-record-rec", name, "Ctrl+Shift+R", model::toggle);
        Button hear = button("listen", "mdi2p-play-circle-outline", Pieces.label("شنیدن تماس"), "Ctrl+Shift+L", listen);
        Label line = Pieces.label(model.line(), "recording-paused");
        line.setId("recording-paused");
        line.setMinWidth(USE_PREF_SIZE);
        Label trouble = Pieces.label(model.trouble(), "control-trouble");
        trouble.setId("recording-trouble");
        getChildren()
                .addAll(
                        Pieces.shownWhile(model.state().isNotEqualTo(RecordingState.OFF), pause),
                        Pieces.shownWhile(model.over(), hear),
                        Pieces.shownWhile(model.line().isNotEmpty(), line),
                        Pieces.shownWhile(model.trouble().isNotEmpty(), trouble));
    }

    private static Button button(String id, String icon, Label name, String key, Runnable action) {
        Button button = new Button(null, Pieces.row(5, Pieces.icon(icon, "record-icon"), name, Pieces.key(key)));
        button.setId(id + "-button");
        button.getStyleClass().add("control-button");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
