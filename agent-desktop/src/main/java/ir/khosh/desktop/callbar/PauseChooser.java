package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.values.PersianText;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Why no calls should come: a digit takes the reason at once. */
final class PauseChooser extends VBox {

    private final List<AgentStateModel.PauseReason> reasons = AgentStateModel.PAUSE_REASONS;
    private final Consumer<AgentStateModel.PauseReason> taken;

    PauseChooser(Consumer<AgentStateModel.PauseReason> taken) {
        super(2);
        this.taken = taken;
        getStyleClass().add("chooser");
        setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        for (int i = 0; i < reasons.size(); i++) {
            AgentStateModel.PauseReason reason = reasons.get(i);
            Button button =
                    new Button(null, Pieces.row(10, Pieces.key(Persian.digits(i + 1)), Pieces.label(reason.name())));
            button.setId("pause-" + reason.code());
            button.getStyleClass().add("flat");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> taken.accept(reason));
            getChildren().add(button);
        }
        addEventFilter(KeyEvent.KEY_TYPED, event -> byDigit(PersianText.asciiDigits(event.getCharacter())));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int at = getChildren().indexOf(getScene().getFocusOwner());
            int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
            if (by != 0) {
                getChildren().get(Math.floorMod(at + by, reasons.size())).requestFocus();
                event.consume();
            }
        });
    }

    private void byDigit(String typed) {
        if (typed.matches("[1-9]") && Integer.parseInt(typed) <= reasons.size()) {
            taken.accept(reasons.get(Integer.parseInt(typed) - 1));
        }
    }

    void takeFocus() {
        Platform.runLater(() -> getChildren().get(0).requestFocus());
    }
}
