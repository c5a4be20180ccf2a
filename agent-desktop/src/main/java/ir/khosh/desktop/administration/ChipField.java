package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.controls.SearchField;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Several things, found one by one; Enter or Delete on one of them takes it away again. */
final class ChipField<T> extends VBox {

    private final SearchField<T> search;
    private final ObservableList<T> values;
    private final Function<T, String> title;
    private final FlowPane chips = new FlowPane(6, 6);

    ChipField(SearchField<T> search, ObservableList<T> values, Function<T, String> title) {
        super(6);
        this.search = search;
        this.values = values;
        this.title = title;
        chips.setId(search.getId() + "-chips");
        getChildren().addAll(search, chips);
        search.value().addListener((observed, was, is) -> {
            if (is != null) {
                Platform.runLater(() -> take(is));
            }
        });
        values.addListener((ListChangeListener<T>) change -> draw());
        draw();
    }

    private void take(T picked) {
        search.value().set(null);
        if (!values.contains(picked)) {
            values.add(picked);
        }
    }

    private void draw() {
        chips.getChildren().setAll(values.stream().map(this::chip).toList());
        Pieces.toggle(this, "filled", !values.isEmpty());
        chips.setManaged(!values.isEmpty());
    }

    private Button chip(T value) {
        Button chip = new Button(null, Pieces.row(6, Pieces.label(title.apply(value)), Pieces.icon("mdi2c-close")));
        chip.getStyleClass().add("chip");
        chip.setOnAction(event -> remove(value));
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.ENTER) {
                remove(value);
                event.consume();
            }
        });
        return chip;
    }

    private void remove(T value) {
        values.remove(value);
        search.requestFocus();
    }
}
