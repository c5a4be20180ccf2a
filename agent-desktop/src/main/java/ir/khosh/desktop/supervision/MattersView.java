package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.desktop.controls.DecisionBox;
import ir.khosh.desktop.controls.ListTable;
import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.controls.SheetText;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Matters of one kind: the table, and beside it the one in front with what can be decided. */
public final class MattersView<T> extends HBox {

    private final MattersModel<T> model;
    private final MatterKind<T> kind;
    private final ListTable<T> table;
    private final VBox front = Pieces.column(10);
    private final DecisionBox box;

    /** @param export makes the button that writes what is shown into a file */
    public MattersView(MattersModel<T> model, MatterKind<T> kind, Function<Supplier<SheetText>, Node> export) {
        super(12);
        this.model = model;
        this.kind = kind;
        setId(kind.id());
        getStyleClass().add("room");
        box = new DecisionBox(kind.id() + "-decision", kind.wordsName(), kind.wordsPrompt(), model.decision());
        if (kind.tells()) {
            box.telling();
        }
        table = new ListTable<>(kind.id() + "-table", model.list(), kind.empty());
        kind.columns(table);
        table.onChoose(matter -> {
                    if (matter != null) {
                        model.chosen().set(matter);
                    }
                })
                .onOpen(matter -> box.takeFocus());
        VBox list =
                new Panel(Panel.title(kind.title(), export.apply(table::sheet), Pieces.key("Ctrl+R")), head(), table);
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setMinWidth(0);
        getChildren().addAll(list, side());
        model.chosen().addListener((observed, was, is) -> draw());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.R && event.isControlDown()) {
                model.reload();
                event.consume();
            }
        });
        draw();
    }

    private Node head() {
        HBox head = Pieces.row(8);
        if (!kind.states().isEmpty()) {
            Choice<String> states = new Choice<>(kind.id() + "-state", kind.states(), kind::stateTitle);
            states.value().bindBidirectional(model.state());
            HBox.setHgrow(states, Priority.ALWAYS);
            head.getChildren().add(states);
        }
        List<Node> filters = kind.filters(model.list());
        head.getChildren().addAll(filters.isEmpty() ? List.of(search()) : filters);
        return head;
    }

    private Node search() {
        TextField search = new TextField();
        search.setId(kind.id() + "-search");
        search.setPromptText("جست‌وجو در فهرست");
        search.setPrefColumnCount(10);
        search.textProperty().addListener((observed, was, is) -> table.find(is));
        HBox.setHgrow(search, Priority.SOMETIMES);
        return search;
    }

    /** What can be decided stays in sight, however much there is to read above it. */
    private Node side() {
        VBox side = new Panel(Pieces.scrolled(front), box);
        side.getStyleClass().add("matter");
        return side;
    }

    private void draw() {
        T matter = model.chosen().get();
        front.getChildren().clear();
        if (matter == null) {
            String done = model.decision().done().get();
            Label none = Pieces.wrapping(
                    done.isEmpty() ? "موردی را از فهرست برگزینید." : done, "notice", done.isEmpty() ? "calm" : "good");
            none.setId(kind.id() + "-none");
            none.setMaxWidth(Double.MAX_VALUE);
            front.getChildren().add(none);
            box.setVisible(false);
            box.setManaged(false);
            return;
        }
        front.getChildren().addAll(kind.facts(matter));
        box.clear();
        kind.verdicts(matter, box, model);
        Pieces.toggle(box, "empty", !box.hasVerdicts());
        box.setVisible(box.hasVerdicts() || !model.decision().done().get().isEmpty());
        box.setManaged(box.isVisible());
    }

    public void takeFocus() {
        Platform.runLater(table::takeFocus);
    }
}
