package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.wallboard.IntervalLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
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

    private final List<Bar> bars = new ArrayList<>();
    private List<IntervalLine> drawn = List.of();
    private Instant drawnQuarter;

    IntervalBars(Consumer<IntervalLine> open) {
        super(4);
        setId("board-intervals");
        getStyleClass().add("board-intervals");
        setAlignment(Pos.BOTTOM_CENTER);
        // as high before the first call as after it
        setMinHeight(HEIGHT + WORDS_HEIGHT);
        setPrefHeight(HEIGHT + WORDS_HEIGHT);
        for (int i = 0; i < SHOWN; i++) {
            bars.add(new Bar(open));
        }
        getChildren().addAll(bars);
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
        for (int i = 0; i < SHOWN; i++) {
            Instant from = quarter.minus(QUARTER.multipliedBy(SHOWN - 1 - i));
            bars.get(i).show(byStart.getOrDefault(from, new IntervalLine(from, 0, 0, 0, 0)), most);
        }
    }

    /** One quarter; made once, since making it anew each second costs more than all else on the board. */
    private static final class Bar extends VBox {

        private final Label count = Pieces.label("", "interval-count");
        private final Region lost = piece("interval-lost");
        private final Region open = piece("interval-open");
        private final Region answered = piece("interval-answered");
        private final Label hour = Pieces.label("", "interval-hour");
        private final Tooltip told = new Tooltip();
        private IntervalLine line;

        Bar(Consumer<IntervalLine> opened) {
            count.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(count, lost, open, answered, hour);
            setAlignment(Pos.BOTTOM_CENTER);
            HBox.setHgrow(this, Priority.ALWAYS);
            setMinWidth(0);
            setPrefWidth(40);
            getStyleClass().add("interval");
            Tooltip.install(this, told);
            setOnMouseClicked(event -> opened.accept(line));
        }

        void show(IntervalLine next, int most) {
            line = next;
            int gone = next.abandoned() + next.expired();
            Pieces.say(count, next.offered() == 0 ? "" : Persian.number(next.offered()));
            Pieces.say(hour, Persian.hour(next.from()));
            raise(lost, gone, most);
            raise(open, next.offered() - next.answered() - gone, most);
            raise(answered, next.answered(), most);
            told.setText("پاسخ داده " + Persian.number(next.answered()) + "، از دست رفته " + Persian.number(gone));
        }

        private static void raise(Region piece, int calls, int most) {
            double height = Math.max(0, calls) * HEIGHT / most;
            piece.setMinHeight(height);
            piece.setPrefHeight(height);
            piece.setMaxHeight(height);
        }

        private static Region piece(String style) {
            Region piece = new Region();
            piece.getStyleClass().add(style);
            return piece;
        }
    }
}
