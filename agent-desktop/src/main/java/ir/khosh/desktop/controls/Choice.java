package ir.khosh.desktop.controls;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One of a few, side by side. One stop for Tab; the arrow keys move. */
public final class Choice<T> extends HBox {

    private final ObjectProperty<T> value = new SimpleObjectProperty<>();
    private final List<T> options;

    /** @param options none null but possibly the first, which then means "no wish" */
    public Choice(String id, List<T> options, Function<T, String> title) {
        this.options = options;
        setId(id);
        getStyleClass().add("choice");
        for (T option : options) {
            ToggleButton button = new ToggleButton(title.apply(option));
            button.setId(id + "-"
                    + (option == null ? "none" : option.toString().toLowerCase().replace('_', '-')));
            button.setUserData(option);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setOnAction(event -> pick(option));
            getChildren().add(button);
        }
        getChildren().get(0).getStyleClass().add("first");
        getChildren().get(options.size() - 1).getStyleClass().add("last");
        value.addListener((observed, was, is) -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        mark();
    }

    public ObjectProperty<T> value() {
        return value;
    }

    private void pick(T option) {
        value.set(option);
        mark();
    }

    private void mark() {
        for (int i = 0; i < options.size(); i++) {
            ToggleButton button = (ToggleButton) getChildren().get(i);
            boolean chosen = Objects.equals(options.get(i), value.get());
            button.setSelected(chosen);
            button.setFocusTraversable(chosen);
        }
        if (chosenIndex() < 0) {
            getChildren().get(0).setFocusTraversable(true);
        }
    }

    private int chosenIndex() {
        for (int i = 0; i < options.size(); i++) {
            if (Objects.equals(options.get(i), value.get())) {
                return i;
            }
        }
        return -1;
    }

    private void pressed(KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.DOWN
                ? 1
                : event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.UP ? -1 : 0;
        if (by == 0 || event.isControlDown() || event.isAltDown()) {
            return;
        }
        int next = Math.floorMod(chosenIndex() + by, options.size());
        value.set(options.get(next));
        getChildren().get(next).requestFocus();
        event.consume();
    }
}
