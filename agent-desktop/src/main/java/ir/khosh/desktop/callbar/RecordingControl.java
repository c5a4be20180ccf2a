package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.calls.RecordingState;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One button that keeps bank data out of the recording; red for as long as nothing is recorded. */
final class RecordingControl extends HBox {

    static final String KEY = "Ctrl+Shift+R";

    RecordingControl(RecordingModel model) {
        super(6);
        getStyleClass().addAll("row", "recording-control");
        Label name = Pieces.label(model.state().map(is -> is == RecordingState.PAUSED ? "ادامهٔ ضبط" : "توقف ضبط"));
        Button button =
                new Button(null, Pieces.row(5, Pieces.icon("mdi2r-record-rec", "record-icon"), name, Pieces.key(KEY)));
        button.setId("recording-button");
        button.getStyleClass().add("control-button");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> model.toggle());
        Label line = Pieces.label(model.line(), "recording-paused");
        line.setId("recording-paused");
        line.setMinWidth(USE_PREF_SIZE);
        Label trouble = Pieces.label(model.trouble(), "control-trouble");
        trouble.setId("recording-trouble");
        getChildren()
                .addAll(
                        button,
                        Pieces.shownWhile(model.line().isNotEmpty(), line),
                        Pieces.shownWhile(model.trouble().isNotEmpty(), trouble));
        Pieces.shownWhile(model.state().isNotEqualTo(RecordingState.OFF), this);
    }
}
