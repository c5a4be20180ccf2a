package ir.khosh.desktop.controls;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An input with its name, its key and its error beside the name, where it moves nothing. */
public final class Field extends VBox {

    private static final double ROOM_FOR_BOTH = 240;

    private final HBox head;
    private final ObservableValue<String> error;

    /** @param key such as F2, or null; {@code error} empty when all is well */
    public Field(String name, String key, Node input, ObservableValue<String> error) {
        super(4);
        this.error = error;
        getStyleClass().add("field");
        Label title = Pieces.label(name, "field-name");
        title.setLabelFor(input);
        title.setMinWidth(USE_PREF_SIZE);
        Label message = Pieces.label(error, "field-error");
        message.setId(input.getId() == null ? null : input.getId() + "-error");
        message.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(error);
        message.setTooltip(whole);
        head = Pieces.row(8, title, message, Pieces.spacer());
        // beside another field there is no room for both, and what is wrong must be read whole
        title.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !isWrong(error) || head.getWidth() >= ROOM_FOR_BOTH, error, head.widthProperty()));
        title.managedProperty().bind(title.visibleProperty());
        if (key != null) {
            head.getChildren().add(Pieces.key(key));
        }
        error.addListener((observed, was, is) -> Pieces.toggle(this, "wrong", isWrong(error)));
        Pieces.toggle(this, "wrong", isWrong(error));
        getChildren().addAll(head, input);
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(0);
        setPrefWidth(100);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** Says something about what is written, at the other end of the name; what is wrong goes before it. */
    public Field beside(String id, ObservableValue<String> text) {
        Label label = Pieces.label(text, "quiet", "small");
        label.setId(id);
        label.setMinWidth(USE_PREF_SIZE);
        label.visibleProperty().bind(Bindings.createBooleanBinding(() -> !isWrong(error), error));
        label.managedProperty().bind(label.visibleProperty());
        head.getChildren().add(label);
        return this;
    }

    private static boolean isWrong(ObservableValue<String> error) {
        return error.getValue() != null && !error.getValue().isEmpty();
    }
}
