package ir.khosh.desktop.controls;

import ir.khosh.values.PersianText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A list as a table: says so while it loads, is empty or could not be fetched. Enter or a double click opens a row. */
public final class ListTable<T> extends VBox {

    private final LoadedList<T> list;
    private final TableView<T> table = new TableView<>();
    private final Label placeholder = Pieces.wrapping("", "quiet");
    private final Map<String, Function<T, String>> texts = new LinkedHashMap<>();
    private boolean awaitsRows;

    /** @param empty what is said when there is nothing */
    public ListTable(String id, LoadedList<T> list, String empty) {
        super(6);
        this.list = list;
        table.setId(id);
        table.getStyleClass().add("list-table");
        table.setItems(list.shown());
        table.setPlaceholder(placeholder);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        placeholder.setId(id + "-placeholder");
        Label trouble = Pieces.wrapping(list.trouble().map(said -> said + " (Ctrl+R)"), "notice", "bad");
        trouble.setMaxWidth(Double.MAX_VALUE);
        Pieces.shownWhile(list.trouble().isNotEmpty(), trouble);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        setMinSize(0, 0);
        getChildren().addAll(trouble, table);
        list.state().addListener((observed, was, is) -> {
            say(empty);
            chooseFirstOfNew(is);
        });
        list.shown().addListener((ListChangeListener<T>) change -> say(empty));
        say(empty);
    }

    private void chooseFirstOfNew(LoadedList.State is) {
        if (is == LoadedList.State.READY && awaitsRows && table.isFocused()) {
            awaitsRows = false;
            table.getSelectionModel().selectFirst();
        }
    }

    private void say(String empty) {
        placeholder.setText(Persian.breakable(
                switch (list.state().get()) {
                    case LOADING -> "در حال خواندن…";
                    case READY -> list.items().isEmpty() ? empty : "چیزی با این نشانی‌ها پیدا نشد.";
                    case FAILED -> "فهرست نرسید.";
                }));
    }

    public ListTable<T> column(String title, double width, Function<T, String> text) {
        texts.put(title, text);
        return nodes(title, width, item -> Pieces.label(text.apply(item)));
    }

    /** @param tone good, warn, bad, info or calm; null shows no badge */
    public ListTable<T> badge(String title, double width, Function<T, String> text, Function<T, String> tone) {
        texts.put(title, text);
        return nodes(
                title,
                width,
                item -> tone.apply(item) == null
                        ? Pieces.label(text.apply(item))
                        : Pieces.badge(text.apply(item), tone.apply(item)));
    }

    public ListTable<T> nodes(String title, double width, Function<T, Node> node) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(T item, boolean none) {
                super.updateItem(item, none);
                setGraphic(none || item == null ? null : node.apply(item));
            }
        });
        table.getColumns().add(column);
        return this;
    }

    /** @param action takes the row that Enter or a double click opens */
    public ListTable<T> onOpen(Consumer<T> action) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            T chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && !event.isControlDown() && chosen != null) {
                action.accept(chosen);
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            T chosen = table.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && chosen != null) {
                action.accept(chosen);
            }
        });
        return this;
    }

    /** @param action takes the row that the arrows or a click choose; null for none */
    public ListTable<T> onChoose(Consumer<T> action) {
        table.getSelectionModel().selectedItemProperty().addListener((observed, was, is) -> action.accept(is));
        return this;
    }

    /** Shows only the rows in whose texts every one of these words stands. */
    public void find(String words) {
        List<String> wanted = List.of(PersianText.fold(words).split(" "));
        list.narrow(item -> {
            String all = PersianText.fold(String.join(" ", textsOf(item)));
            String unspaced = all.replace(" ", "");
            return wanted.stream().allMatch(word -> all.contains(word) || unspaced.contains(word));
        });
    }

    private List<String> textsOf(T item) {
        return texts.values().stream()
                .map(text -> text.apply(item))
                .map(text -> text == null ? "" : text)
                .toList();
    }

    /** The rows that are shown, under their titles. */
    public SheetText sheet() {
        SheetText sheet = new SheetText().row(List.copyOf(texts.keySet()));
        list.shown().forEach(item -> sheet.row(textsOf(item)));
        return sheet;
    }

    /** The row that is chosen; null for none. */
    public T chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    /** To the chosen row, else to the first, also when the rows come later. */
    public void takeFocus() {
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
            awaitsRows = list.shown().isEmpty();
        }
        table.requestFocus();
    }
}
