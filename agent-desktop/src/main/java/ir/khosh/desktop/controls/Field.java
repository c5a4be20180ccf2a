package ir.khosh.desktop.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An input with its name, its key and its error underneath. */
public final class Field extends VBox {

    /** @param key such as F2, or null; {@code error} empty when all is well */
    public Field(String name, String key, Node input, ObservableValue<String> error) {
        super(4);
        getStyleClass().add("field");
        Label title = Pieces.label(name, "field-name");
        title.setLabelFor(input);
        HBox head = key == null ? Pieces.row(6, title) : Pieces.row(6, title, Pieces.spacer(), Pieces.key(key));
        Label message = Pieces.wrapping("", "field-error");
        message.textProperty().bind(error);
        Pieces.shownWhile(error.map(text -> text != null && !text.isEmpty()), message);
        error.addListener((observed, was, is) -> Pieces.toggle(this, "wrong", is != null && !is.isEmpty()));
        Pieces.toggle(this, "wrong", error.getValue() != null && !error.getValue().isEmpty());
        getChildren().addAll(head, input, message);
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(0);
        setPrefWidth(100);
        setMaxWidth(Double.MAX_VALUE);
    }
}
