package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.wallboard.IntervalLine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The last hours by quarters: answered below, given up and expired above. */
final class IntervalBars extends HBox {

    private static final int SHOWN = 16;
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final double HEIGHT = 70;
    private static final double WORDS_HEIGHT = 38;

    private final Consumer<IntervalLine> open;
    private List<IntervalLine> drawn = List.of();
    private Instant drawnQuarter;

    IntervalBars(Consumer<IntervalLine> open) {
        super(4);
        this.open = open;
        setId("board-intervals");
        getStyleClass().add("board-intervals");
        setAlignment(Pos.BOTTOM_CENTER);
        // as high before the first call as after it
        setMinHeight(HEIGHT + WORDS_HEIGHT);
        setPrefHeight(HEIGHT + WORDS_HEIGHT);
    }

    void show(List<IntervalLine> lines, Instant today, Instant now) {
        long quarters = Duration.between(today, now).dividedBy(QUARTER);
        Instant quarter = today.plus(QUARTER.multipliedBy(quarters));
        if (lines.equals(drawn) && quarter.equals(drawnQuarter)) {
            return;
        }
        drawn = lines;
        drawnQuarter = quarter;
        Map<Instant, IntervalLine> byStart = new HashMap<>();
        lines.forEach(line -> byStart.put(line.from(), line));
        int most =
                Math.max(1, lines.stream().mapToInt(IntervalLine::offered).max().orElse(1));
        getChildren().clear();
        for (int back = SHOWN - 1; back >= 0; back--) {
            Instant from = quarter.minus(QUARTER.multipliedBy(back));
            getChildren().add(bar(byStart.getOrDefault(from, new IntervalLine(from, 0, 0, 0, 0)), most));
        }
    }

    private Node bar(IntervalLine line, int most) {
        int lost = line.abandoned() + line.expired();
        int open = line.offered() - line.answered() - lost;
        Label count = Pieces.label(line.offered() == 0 ? "" : Persian.number(line.offered()), "interval-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        VBox bar = new VBox(
                count,
                piece("interval-lost", lost, most),
                piece("interval-open", open, most),
                piece("interval-answered", line.answered(), most),
                Pieces.label(Persian.hour(line.from()), "interval-hour"));
        bar.setAlignment(Pos.BOTTOM_CENTER);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMinWidth(0);
        bar.setPrefWidth(40);
        bar.getStyleClass().add("interval");
        Tooltip.install(
                bar,
                new Tooltip("پاسخ داده " + Persian.number(line.answered()) + "، از دست رفته " + Persian.number(lost)));
        bar.setOnMouseClicked(event -> this.open.accept(line));
        return bar;
    }

    private static Region piece(String style, int calls, int most) {
        Region piece = new Region();
        piece.getStyleClass().add(style);
        double height = Math.max(0, calls) * HEIGHT / most;
        piece.setMinHeight(height);
        piece.setPrefHeight(height);
        piece.setMaxHeight(height);
        return piece;
    }
}
