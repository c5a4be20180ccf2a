package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Pieces;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A table with its search, and the form of the chosen row beside it. */
final class SectionView<T> extends HBox {

    private final String id;
    private final KeptModel<T> model;
    private final TableView<T> table = new TableView<>();
    private final TextField search = new TextField();
    private final HBox tools = Pieces.row(8);
    private final StackPane beside = new StackPane();
    private Runnable startNew = () -> {};
    private Runnable writeOn = () -> {};

    SectionView(Section section, KeptModel<T> model) {
        super(12);
        this.id = section.name().toLowerCase();
        this.model = model;
        getStyleClass().add("section");
        setId(id + "-section");
        search.setId(id + "-search");
        search.setPromptText("جست‌وجو");
        search.textProperty().bindBidirectional(model.search());
        search.setPrefColumnCount(16);
        table.setId(id + "-table");
        table.setItems(model.shown());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(Pieces.wrapping(model.empty(), "quiet"));
        table.setRowFactory(view -> new Row());
        table.getSelectionModel().selectedItemProperty().addListener((observed, was, is) -> choose(is));
        model.chosen().addListener((observed, was, is) -> mark(is));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInTable);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInSearch);
        VBox.setVgrow(table, Priority.ALWAYS);
        tools.getChildren().addAll(search, Pieces.key("F3"));
        Panel list = new Panel(Panel.title(section.title(), tools), table);
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setMinWidth(0);
        getChildren().addAll(list, beside);
    }

    private void choose(T is) {
        if (is != null && is != model.chosen().get()) {
            model.clear();
            model.chosen().set(is);
        }
    }

    /** What is in the form is lit in the table, also when it was just added. */
    private void mark(T is) {
        if (is == null) {
            table.getSelectionModel().clearSelection();
        } else if (is != table.getSelectionModel().getSelectedItem()
                && table.getItems().contains(is)) {
            table.getSelectionModel().select(is);
            table.scrollTo(is);
        }
    }

    /** @param weight of the width, 100 for an ordinary column */
    SectionView<T> column(String title, double weight, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(weight);
        column.setMinWidth(Math.min(weight, 60));
        column.setReorderable(false);
        table.getColumns().add(column);
        return this;
    }

    /** @param writeOn puts the focus where one starts to write */
    SectionView<T> form(Node form, Runnable writeOn) {
        this.writeOn = writeOn;
        form.getStyleClass().add("section-form");
        StackPane.setAlignment(form, Pos.TOP_CENTER);
        beside.getChildren().add(0, form);
        form.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                focusTable();
                event.consume();
            }
        });
        return this;
    }

    /** @param start empties the form for something new */
    SectionView<T> startingNew(String title, Runnable start) {
        Button fresh = new Button(null, Pieces.row(6, Pieces.label(title), Pieces.key("F2")));
        fresh.setId(id + "-new");
        fresh.setOnAction(event -> startNew());
        tools.getChildren().add(fresh);
        this.startNew = () -> {
            table.getSelectionModel().clearSelection();
            model.clear();
            model.chosen().set(null);
            start.run();
            Platform.runLater(writeOn);
        };
        return this;
    }

    SectionView<T> files(TableModel files, FilePicker picker) {
        tools.getChildren()
                .addAll(
                        tool("import", "ورود از پرونده", () -> picker.toRead().ifPresent(files::look)),
                        tool("export", "خروجی", () -> picker.toWrite(files.suggestedName())
                                .ifPresent(files::write)));
        ImportPane pane = Pieces.shownWhile(files.report().isNotNull(), new ImportPane(files));
        pane.getStyleClass().add("section-form");
        beside.getChildren().add(pane);
        Node said = Pieces.shownWhile(files.said().isNotEmpty(), Pieces.wrapping(files.said(), "notice", "info"));
        said.setId(id + "-file-said");
        ((VBox) table.getParent()).getChildren().add(said);
        return this;
    }

    private Button tool(String name, String title, Runnable action) {
        Button button = new Button(title);
        button.setId(id + "-" + name);
        button.setOnAction(event -> action.run());
        return button;
    }

    void startNew() {
        startNew.run();
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    void focusTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void pressedInTable(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && !event.isControlDown()
                && model.chosen().get() != null) {
            writeOn.run();
            event.consume();
        }
    }

    private void pressedInSearch(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            table.getSelectionModel().clearSelection();
            focusTable();
            event.consume();
        }
    }

    private final class Row extends TableRow<T> {
        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setOnMouseClicked(event -> choose(getItem()));
        }
    }
}
