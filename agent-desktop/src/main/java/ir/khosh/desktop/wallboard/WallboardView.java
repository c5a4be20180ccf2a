package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.wallboard.WallboardModel.Asked;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.wallboard.CountedCall;
import ir.khosh.wire.wallboard.ProvinceLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The wallboard: dark, few words, large numbers; each opens the calls behind it. */
public final class WallboardView extends StackPane {

    private static final List<String> NOW = List.of("waiting-now", "longest-wait-now", "talking-now", "available-now");
    private static final List<String> COUNTS = List.of("offered", "answered", "abandoned", "expired");
    private static final List<String> LEVELS = List.of(
            "service-level-of-offered",
            "service-level-of-answered",
            "service-level-without-short-abandons",
            "service-level-with-abandons-in-time",
            "emergency-answered-in-15-s",
            "emergency-answered-in-20-s");
    private static final List<String> WORK = List.of(
            "average-speed-of-answer", "longest-wait", "average-handling-time", "occupancy", "abandonment", "expiry");
    private static final int COLUMNS = 12;

    private final WallboardModel model;
    private final ObservableValue<Instant> now;
    private final List<FigureTile> tiles = new ArrayList<>();
    private final BoardHeader header;
    private final WaitingStrip waiting = new WaitingStrip();
    private final SeatGrid seats;
    private final IranMap map;
    private final IntervalBars intervals;
    private final Label elsewhere = Pieces.label("", "board-nobody");
    private final BehindPane behind;
    private final ReconciliationPane reconciliation;

    /**
     * @param listen takes the call whose recording is to be heard
     * @param seatOrders what a supervisor can do to the operator whose calls are shown
     */
    public WallboardView(
            WallboardModel model, ObservableValue<Instant> now, Consumer<CountedCall> listen, Node seatOrders) {
        this.model = model;
        this.now = now;
        setId("wallboard");
        getStyleClass().add("wallboard");
        setFocusTraversable(true);
        header = new BoardHeader(model, model::askReconciliation);
        seats = new SeatGrid(seat -> ask(WallboardModel.SEAT, seat.extension(), " " + seat.name()));
        map = new IranMap(province -> ask("calls-by-province", province.code(), " " + province.name()));
        intervals = new IntervalBars(
                line -> ask("calls-by-interval", line.from().toString(), " از " + Persian.hour(line.from())));
        behind = new BehindPane(model, listen, seatOrders, this::close);
        reconciliation = new ReconciliationPane(model, this::close);
        VBox page = Pieces.column(8, header, body());
        page.getStyleClass().add("board-page");
        page.setMinSize(0, 0);
        setMinSize(0, 0);
        getChildren().addAll(page, behind, reconciliation);
        Pieces.shownWhile(model.asked().map(asked -> true).orElse(false), behind);
        Pieces.shownWhile(model.reconciliation().map(view -> true).orElse(false), reconciliation);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.board().addListener((observed, was, is) -> show(is));
        model.day().addListener((observed, was, is) -> show(is));
        now.addListener((observed, was, is) -> tick());
        tick();
    }

    private Node body() {
        GridPane figures = new GridPane(8, 8);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            figures.getColumnConstraints().add(column);
        }
        row(figures, 0, NOW, "huge", 34);
        row(figures, 1, COUNTS, "large", 24);
        row(figures, 2, LEVELS, "plain", 21);
        row(figures, 3, WORK, "plain", 21);
        VBox.setVgrow(figures, Priority.ALWAYS);
        figures.setMinHeight(0);
        VBox numbers = Pieces.column(8, figures, waiting, seats);
        HBox.setHgrow(numbers, Priority.ALWAYS);
        numbers.setMinWidth(0);
        VBox.setVgrow(map, Priority.ALWAYS);
        VBox country = Pieces.column(6, map, elsewhere, intervals);
        country.getStyleClass().add("board-country");
        HBox body = new HBox(12, numbers, country);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        country.minWidthProperty().bind(body.widthProperty().multiply(0.33));
        country.maxWidthProperty().bind(body.widthProperty().multiply(0.33));
        return body;
    }

    private void row(GridPane grid, int row, List<String> figures, String size, double percentHeight) {
        RowConstraints height = new RowConstraints();
        height.setPercentHeight(percentHeight);
        grid.getRowConstraints().add(height);
        int span = COLUMNS / figures.size();
        for (int i = 0; i < figures.size(); i++) {
            String figure = figures.get(i);
            FigureTile tile = new FigureTile(figure, size, () -> ask(figure, "", ""));
            tiles.add(tile);
            grid.add(tile, i * span, row, span, 1);
        }
    }

    private void ask(String figure, String of, String title) {
        model.forgetReconciliation();
        model.asked().set(null);
        model.asked().set(new Asked(figure, of, title));
        behind.takeFocus();
    }

    /** To the calls behind a number while they are shown. */
    public void takeFocus() {
        if (behind.isVisible()) {
            behind.takeFocus();
        } else {
            requestFocus();
        }
    }

    private void close() {
        model.asked().set(null);
        model.forgetReconciliation();
        requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isAltDown()) {
            model.wide().set(!model.wide().get());
        } else if (event.getCode() == KeyCode.ESCAPE && (behind.isVisible() || reconciliation.isVisible())) {
            close();
        } else if (event.getCode() == KeyCode.ESCAPE && model.wide().get()) {
            model.wide().set(false);
        } else {
            return;
        }
        event.consume();
    }

    private void show(Push.Board board) {
        tiles.forEach(tile -> model.find(tile.figure()).ifPresent(tile::show));
        waiting.show(board.waiting());
        seats.show(board.seats());
        tick();
    }

    private void show(Push.BoardDay day) {
        map.show(day.provinces());
        intervals.show(day.intervals(), day.today(), now.getValue());
        int unknown = day.provinces().stream()
                .filter(line -> line.code().isEmpty())
                .mapToInt(ProvinceLine::calls)
                .sum();
        Pieces.say(
                elsewhere,
                "تماس‌ها، و پس از • درخواست‌های باز (" + Ages.of(day.requestsAsOf(), now.getValue())
                        + (unknown == 0 ? ")" : ") · استان نامعلوم: " + Persian.number(unknown)));
    }

    private void tick() {
        Instant at = now.getValue();
        header.show(at);
        Push.Board board = model.board().get();
        if (board == null) {
            return;
        }
        Pieces.toggle(this, "stale", !model.trouble().get().isEmpty());
        tiles.forEach(tile -> tile.age(board.asOf(), at));
        if (!board.waiting().isEmpty()) {
            tiles.get(1).showSince(board.waiting().get(0).since(), at);
        }
        waiting.tick(at);
        seats.tick(at);
    }
}
