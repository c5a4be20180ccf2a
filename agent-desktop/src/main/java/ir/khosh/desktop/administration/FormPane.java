package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.controls.WholeScrollPane;
import ir.khosh.values.PersianText;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The frame of every form here: a title, the fields, what came of it, and the button that saves. The fields scroll where
 * there is no room for all; what came of it and the button stay in sight.
 */
final class FormPane extends Panel {

    private final KeptModel<?> model;
    private final VBox fields = new VBox();
    private final HBox actions = Pieces.row(8);
    private final Button button;

    FormPane(String id, ObservableValue<String> title, KeptModel<?> model, Runnable save) {
        this.model = model;
        setId(id);
        getStyleClass().add("admin-form");
        button = new Button(
                null, Pieces.row(8, Pieces.icon("mdi2c-check"), Pieces.label("ذخیره"), Pieces.key("Ctrl+Enter")));
        button.setId(id + "-save");
        button.getStyleClass().add("accent");
        button.disableProperty().bind(model.busy());
        button.setOnAction(event -> save.run());
        actions.getChildren().add(button);
        fields.getStyleClass().add("admin-fields");
        getChildren().addAll(Pieces.label(title, "panel-title"), Pieces.scrolled(new WholeScrollPane(fields), fields));
        // no taller than its fields, so that the button is where the last of them ends
        setMaxHeight(USE_PREF_SIZE);
    }

    FormPane with(Node... more) {
        fields.getChildren().addAll(more);
        return this;
    }

    /** The button is there only while there is something to save. */
    void saveOnlyWhile(ObservableValue<Boolean> something) {
        Pieces.shownWhile(something, button);
    }

    FormPane action(Node button) {
        actions.getChildren().add(button);
        return this;
    }

    /** What was done or refused, and the buttons; called last. */
    FormPane end() {
        getChildren().addAll(said(model.trouble(), "bad"), said(model.done(), "good"), actions);
        return this;
    }

    private Node said(ObservableValue<String> text, String tone) {
        Node label = Pieces.wrapping(text, "notice", tone);
        label.setId(getId() + "-" + tone);
        return Pieces.shownWhile(text.map(said -> !said.isEmpty()), label);
    }

    static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        return field;
    }

    /** Digits are Persian whatever keyboard they come from; whoever reads the text takes both. */
    static TextField number(String id, String prompt) {
        TextField field = field(id, prompt);
        field.setTextFormatter(new TextFormatter<>(change -> {
            change.setText(PersianText.persianDigits(change.getText()));
            return change;
        }));
        return field;
    }
}
