package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.wallboard.WaitingLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Who waits, longest first, each with its age; what has no room is counted. */
final class WaitingStrip extends HBox {

    private static final int SHOWN = 8;

    // of "and so many more"; and of a chip whose age is not written yet
    private static final double MORE_WIDTH = 110;
    private static final double CHIP_WIDTH = 168;

    private final Map<WaitingLine, Chip> chips = new LinkedHashMap<>();
    private final Label nobody = Pieces.label("کسی منتظر نیست", "board-nobody");
    private final Label more = Pieces.label("", "board-nobody");
    private List<WaitingLine> shown = List.of();

    WaitingStrip() {
        super(6);
        setId("board-waiting-strip");
        getStyleClass().addAll("row", "board-waiting");
        setMinWidth(0);
        setPrefWidth(0);
        more.setMinWidth(USE_PREF_SIZE);
        widthProperty().addListener((observed, was, is) -> draw());
        draw();
    }

    void show(List<WaitingLine> waiting) {
        List<WaitingLine> next = waiting.stream().map(WaitingStrip::asDrawn).toList();
        if (!next.equals(shown)) {
            shown = next;
            draw();
        }
    }

    /** Where it rings is not shown here, and changes often. */
    private static WaitingLine asDrawn(WaitingLine line) {
        return new WaitingLine(
                line.callId(), line.caller(), line.dialled(), line.since(), line.overflowed(), List.of());
    }

    private void draw() {
        List<WaitingLine> first = shown.stream().limit(SHOWN).toList();
        chips.keySet().retainAll(first);
        List<Node> drawn = new ArrayList<>();
        first.forEach(line -> drawn.add(chips.computeIfAbsent(line, Chip::new)));
        if (!drawn.equals(getChildren())) {
            getChildren().setAll(drawn);
        }
        leaveOutWhatHasNoRoom();
        int left = shown.size() - getChildren().size();
        if (shown.isEmpty()) {
            getChildren().setAll(nobody);
        } else if (left > 0) {
            Pieces.say(more, "و " + Persian.number(left) + " نفر دیگر");
            getChildren().add(more);
        }
    }

    /** Nothing may reach into the map beside it. */
    private void leaveOutWhatHasNoRoom() {
        applyCss();
        double room = getWidth() - (shown.size() > 1 ? MORE_WIDTH : 0);
        int fit = 0;
        for (Node chip : getChildren()) {
            room -= Math.max(CHIP_WIDTH, chip.prefWidth(-1)) + getSpacing();
            fit += room >= 0 ? 1 : 0;
        }
        if (getWidth() > 0 && fit < getChildren().size()) {
            getChildren().remove(Math.max(1, fit), getChildren().size());
        }
    }

    void tick(Instant now) {
        chips.values().forEach(chip -> chip.tick(now));
    }

    /** One who waits; kept while they do. */
    private static final class Chip extends HBox {

        private final Label age = Pieces.label("", "waiting-age");
        private final Instant since;

        Chip(WaitingLine line) {
            super(6);
            since = line.since();
            getStyleClass().addAll("row", line.overflowed() ? "waiting-overflowed" : "waiting");
            getChildren()
                    .addAll(
                            Pieces.label(Persian.digits(line.dialled()), "waiting-dialled"),
                            Pieces.label(
                                    line.caller() == null ? "پنهان" : Persian.phone(line.caller()), "waiting-caller"),
                            age);
            getChildren().forEach(part -> ((Label) part).setMinWidth(USE_PREF_SIZE));
        }

        void tick(Instant now) {
            Pieces.say(age, Ages.waited(since, now));
        }
    }
}
