package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.JalaliField;
import ir.khosh.desktop.controls.ListTable;
import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.requests.RequestLine;
import ir.khosh.wire.requests.RequestState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Searching requests: what is typed is found at once, Down goes to the rows, Enter opens one. */
public final class SearchView extends VBox {

    private final SearchModel model;
    private final Clock clock;
    private final Consumer<String> open;
    private final TextField text = new TextField();
    private final ListTable<RequestLine> table;

    /** @param open takes the tracking code of the row that was opened; {@code more} stands at the end of the head */
    public SearchView(SearchModel model, Clock clock, Consumer<String> open, Node... more) {
        super(10);
        this.model = model;
        this.clock = clock;
        this.open = open;
        setId("search");
        getStyleClass().addAll("panel", "form-line");
        table = table();
        getChildren().addAll(Panel.title("درخواست‌ها", Pieces.key("Ctrl+F")), filters(more), table, pages());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.R && event.isControlDown()) {
                model.search();
            } else if (event.getCode() == KeyCode.PAGE_DOWN && event.isControlDown()) {
                model.turn(1);
            } else if (event.getCode() == KeyCode.PAGE_UP && event.isControlDown()) {
                model.turn(-1);
            } else {
                return;
            }
            event.consume();
        });
    }

    private Node filters(Node... more) {
        text.setId("search-text");
        text.setPromptText("کد رهگیری، شمارهٔ تلفن یا نام متقاضی");
        text.textProperty().bindBidirectional(model.text());
        text.setOnAction(event -> openOnly());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN) {
                table.takeFocus();
                event.consume();
            }
        });
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox filters = Pieces.row(
                8,
                text,
                states(),
                overdue(),
                day("search-from", "از روز", model.from()),
                day("search-until", "تا روز", model.until()));
        filters.getChildren().addAll(more);
        return filters;
    }

    /** A tracking code is read out, typed and opened with one Enter. */
    private void openOnly() {
        if (model.found().items().size() == 1) {
            open.accept(model.found().items().get(0).trackingCode());
        } else {
            model.search();
        }
    }

    private Node day(String id, String prompt, javafx.beans.property.ObjectProperty<java.time.LocalDate> value) {
        JalaliField day = JalaliField.anyDay(id, clock);
        day.setPromptText(prompt);
        day.setPrefWidth(120);
        day.value().bindBidirectional(value);
        return day;
    }

    private Node overdue() {
        ToggleButton overdue = new ToggleButton("دیرکرده");
        overdue.setId("search-overdue");
        overdue.selectedProperty().bindBidirectional(model.overdue());
        overdue.setMinWidth(USE_PREF_SIZE);
        return overdue;
    }

    private ComboBox<RequestState> states() {
        ComboBox<RequestState> states = new ComboBox<>();
        List<RequestState> all = new ArrayList<>();
        all.add(null);
        all.addAll(List.of(RequestState.values()));
        states.getItems().setAll(all);
        states.setId("search-state");
        states.setPromptText("هر وضعیت");
        states.setConverter(new StringConverter<>() {
            @Override
            public String toString(RequestState state) {
                return StateTitles.of(state);
            }

            @Override
            public RequestState fromString(String title) {
                return null;
            }
        });
        states.valueProperty().bindBidirectional(model.state());
        return states;
    }

    private ListTable<RequestLine> table() {
        return new ListTable<>("search-table", model.found(), "درخواستی با این نشانی‌ها یافت نشد.")
                .column("کد رهگیری", 110, line -> Persian.trackingCode(line.trackingCode()))
                .badge("وضعیت", 150, RequestLine::stateTitle, line -> JobHead.tone(line.state()))
                .column("خدمت", 150, RequestLine::serviceName)
                .column("متقاضی", 130, line -> line.applicantName() == null ? "بی‌نام" : line.applicantName())
                .column("تلفن", 120, line -> Persian.phone(line.phone()))
                .column("محل", 140, RequestLine::regionPath)
                .column("پیمانکار", 160, line -> line.contractorName() == null ? "—" : line.contractorName())
                .column("زمان", 140, this::time)
                .badge("مهلت", 110, this::due, line -> DueTones.of(line.dueState()))
                .column("ثبت", 110, line -> Persian.when(line.registeredAt(), clock.instant()))
                .onOpen(line -> open.accept(line.trackingCode()));
    }

    private String due(RequestLine line) {
        return switch (line.dueState() == null ? "" : line.dueState()) {
            case "" -> "—";
            case "OVERDUE" -> "دیرکرد";
            case "MET" -> "در مهلت";
            case "MISSED" -> "با دیرکرد";
            default -> Persian.when(line.dueAt(), clock.instant());
        };
    }

    private String time(RequestLine line) {
        return line.day() == null
                ? ""
                : Persian.day(line.day(), clock.instant())
                        + (line.shift() == null ? "" : "، " + Persian.shift(line.shift()));
    }

    private Node pages() {
        Button before = new Button("صفحهٔ پیش");
        before.setId("search-page-before");
        before.setOnAction(event -> model.turn(-1));
        before.disableProperty().bind(model.page().isEqualTo(0));
        Button next = new Button("صفحهٔ بعد");
        next.setId("search-page-next");
        next.setOnAction(event -> model.turn(1));
        HBox pages = Pieces.row(
                8,
                before,
                Pieces.label(model.page().map(page -> "صفحهٔ " + Persian.number(page.intValue() + 1)), "quiet"),
                next,
                Pieces.key("Ctrl+PgUp"),
                Pieces.key("Ctrl+PgDn"));
        return pages;
    }

    public void takeFocus() {
        Platform.runLater(() -> {
            text.requestFocus();
            text.selectAll();
        });
    }

    /** Back from a job to the row it was opened from. */
    public void focusRows() {
        Platform.runLater(table::takeFocus);
    }
}
