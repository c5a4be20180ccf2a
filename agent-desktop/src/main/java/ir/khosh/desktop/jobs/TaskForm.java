package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.MoneyField;
import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.controls.WholeScrollPane;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * A small form for one thing to be done: Ctrl+Enter does it, Escape goes back. Its fields scroll where there is no room for
 * all; the button stays in sight.
 */
final class TaskForm extends VBox {

    private final TaskModel model;
    private final Label message;
    private final Button confirm;
    private final VBox fields = Pieces.column(8);
    private Node first;

    TaskForm(TaskModel model, JobTask task, String confirmText) {
        super(8);
        this.model = model;
        setId("job-form");
        getStyleClass().addAll("panel", "job-form", "form-line");
        message = Pieces.wrapping(model.message(), "notice", "bad");
        message.setId("job-form-message");
        message.setMaxWidth(Double.MAX_VALUE);
        confirm = new Button(
                null,
                Pieces.row(
                        10,
                        Pieces.label(model.busy().map(busy -> busy ? "در حال فرستادن…" : confirmText)),
                        Pieces.key("Ctrl+Enter")));
        confirm.setId("job-confirm");
        confirm.getStyleClass().addAll("accent", "register");
        confirm.setMaxWidth(Double.MAX_VALUE);
        confirm.disableProperty().bind(model.busy());
        confirm.setOnAction(event -> model.submit());
        getChildren()
                .addAll(
                        Panel.title(task.title(), Pieces.label("بازگشت", "quiet", "small"), Pieces.key("Esc")),
                        Pieces.scrolled(new WholeScrollPane(fields), fields),
                        Pieces.shownWhile(model.message().isNotEmpty(), message),
                        confirm);
        setMinHeight(0);
    }

    /** Before the confirmation, in the order of the calls; the first input has the focus. */
    TaskForm with(Node... nodes) {
        fields.getChildren().addAll(nodes);
        return this;
    }

    TaskForm field(String name, String error, Node input) {
        return with(named(name, error, input));
    }

    private Field named(String name, String error, Node input) {
        if (first == null) {
            first = input;
        }
        return new Field(name, null, input, model.errors().of(error));
    }

    TaskForm text(String id, String name, String error, String prompt, StringProperty value) {
        TextField input = new TextField();
        input.setId(id);
        input.setPromptText(prompt);
        input.textProperty().bindBidirectional(value);
        input.setOnAction(event -> model.submit());
        return field(name, error, input);
    }

    TaskForm money(String id, String name, String error, StringProperty value) {
        MoneyField input = new MoneyField(id);
        input.textProperty().bindBidirectional(value);
        input.setOnAction(event -> model.submit());
        return with(named(name, error, input).beside(id + "-toman", input.toman()));
    }

    TaskForm said(String id, ObservableValue<String> text, String tone) {
        Label label = Pieces.wrapping(text, "notice", tone);
        label.setId(id);
        label.setMaxWidth(Double.MAX_VALUE);
        return with(Pieces.shownWhile(text.map(said -> !said.isEmpty()), label));
    }

    void submit() {
        model.submit();
    }

    void takeFocus() {
        Node target = first == null ? confirm : focusable(first);
        Platform.runLater(target::requestFocus);
    }

    /** A choice is not focused itself; one of its buttons is. */
    private static Node focusable(Node node) {
        if (node instanceof javafx.scene.layout.HBox choice) {
            return choice.getChildren().stream()
                    .filter(Node::isFocusTraversable)
                    .findFirst()
                    .orElse(node);
        }
        return node;
    }
}
