package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Twelve keys; what is typed on the keyboard goes the same way. */
final class DigitPad extends VBox {

    private static final String KEYS = "123456789*0#";
    private static final int COLUMNS = 3;

    private final GridPane keys = new GridPane();

    DigitPad(DigitsModel model) {
        super(8);
        setId("digit-pad");
        getStyleClass().add("digit-pad");
        Label typed = Pieces.label(model.typed().map(Persian::digits), "digits-typed");
        typed.setId("digits-typed");
        typed.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        typed.setMaxWidth(Double.MAX_VALUE);
        keys.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        keys.setHgap(6);
        keys.setVgap(6);
        for (int i = 0; i < KEYS.length(); i++) {
            String key = KEYS.substring(i, i + 1);
            Button button = new Button(Persian.digits(key));
            button.getStyleClass().add("digit");
            button.setOnAction(event -> model.type(key));
            keys.add(button, i % COLUMNS, i / COLUMNS);
        }
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            model.type(event.getCharacter());
            event.consume();
        });
        getChildren()
                .addAll(
                        Pieces.label("رقم برای منوی صوتی", "strong"),
                        typed,
                        keys,
                        DropDown.trouble("digits-trouble", model.trouble()));
    }

    Node first() {
        return keys.getChildren().get(0);
    }
}
