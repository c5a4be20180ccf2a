package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.calls.ColleagueView;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** By keyboard alone: letters and digits search, arrows choose, the tabulator goes to the note, Enter gives the call. */
final class ColleagueChooser extends VBox {

    private static final double ROW_HEIGHT = 36;
    private static final int ROWS = 6;

    private final ColleagueModel model;
    private final Runnable given;
    private final TextField search = new TextField();
    private final ListView<ColleagueView> list = new ListView<>();

    /** @param given runs when the exchange has begun it */
    ColleagueChooser(ColleagueModel model, Runnable given) {
        super(8);
        this.model = model;
        this.given = given;
        getStyleClass().addAll("colleagues", "form-line");
        search.setId("colleague-search");
        search.setPromptText("نام یا داخلی همکار");
        search.textProperty().bindBidirectional(model.search());
        TextField note = new TextField();
        note.setId("colleague-note");
        note.setPromptText("یادداشت برای همکار (اختیاری)");
        note.textProperty().bindBidirectional(model.note());
        getChildren().addAll(Pieces.label(title(), "strong"), search, list(), note, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private String title() {
        return model.purpose() == ColleagueModel.Purpose.TRANSFER ? "انتقال تماس به…" : "مشورت با…";
    }

    private Node list() {
        list.setId("colleagues");
        list.setItems(model.shown());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefSize(380, ROWS * ROW_HEIGHT + 2);
        list.setFocusTraversable(false);
        list.setPlaceholder(Pieces.label("همکاری در دسترس نیست", "quiet"));
        list.setCellFactory(view -> new ColleagueCell());
        list.setOnMouseClicked(event -> {
            ColleagueView clicked = list.getSelectionModel().getSelectedItem();
            if (clicked != null) {
                model.chosen().set(clicked);
                if (event.getClickCount() == 2) {
                    model.send(given);
                }
            }
        });
        model.chosen().addListener((observed, was, is) -> mark());
        // not while the list is only invalid: its own selection would still count the rows that were
        model.shown().addListener((ListChangeListener<ColleagueView>) changed -> mark());
        mark();
        return list;
    }

    private void mark() {
        list.getSelectionModel().select(model.chosen().get());
        list.scrollTo(model.chosen().get());
    }

    private static final class ColleagueCell extends ListCell<ColleagueView> {
        @Override
        protected void updateItem(ColleagueView one, boolean empty) {
            super.updateItem(one, empty);
            setGraphic(
                    empty || one == null
                            ? null
                            : Pieces.row(
                                    8,
                                    Pieces.label(one.name() == null ? "بی‌نام" : one.name()),
                                    Pieces.label(Persian.digits(one.extension()), "quiet", "small"),
                                    Pieces.spacer(),
                                    Pieces.badge(
                                            ColleagueModel.stateOf(one),
                                            ColleagueModel.isFree(one) ? "good" : "calm")));
        }
    }

    private Node foot() {
        return Pieces.column(
                6,
                DropDown.trouble("colleague-trouble", model.trouble()),
                Pieces.row(
                        6,
                        Pieces.key("Enter"),
                        Pieces.label(
                                model.purpose() == ColleagueModel.Purpose.TRANSFER ? "انتقال" : "زنگ به همکار",
                                "small"),
                        Pieces.key("Tab"),
                        Pieces.label("یادداشت", "small"),
                        Pieces.key("Esc"),
                        Pieces.label("بازگشت", "small")));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            model.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.send(given);
            event.consume();
        }
    }

    Node first() {
        return search;
    }
}
