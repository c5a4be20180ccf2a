package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.wallboard.WaitingLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Who waits, longest first, each with its age; what has no room is counted. */
final class WaitingStrip extends HBox {

    private static final int SHOWN = 8;

    // of "and so many more"; and of a chip whose age is not written yet
    private static final double MORE_WIDTH = 110;
    private static final double CHIP_WIDTH = 168;

    private final List<Label> ages = new ArrayList<>();
    private List<WaitingLine> shown = List.of();

    WaitingStrip() {
        super(6);
        setId("board-waiting-strip");
        getStyleClass().addAll("row", "board-waiting");
        setMinWidth(0);
        setPrefWidth(0);
        widthProperty().addListener((observed, was, is) -> draw());
        draw();
    }

    void show(List<WaitingLine> waiting) {
        if (waiting.equals(shown) && !getChildren().isEmpty()) {
            return;
        }
        shown = waiting;
        draw();
    }

    private void draw() {
        ages.clear();
        getChildren().clear();
        if (shown.isEmpty()) {
            getChildren().add(Pieces.label("کسی منتظر نیست", "board-nobody"));
            return;
        }
        shown.stream().limit(SHOWN).forEach(line -> getChildren().add(chip(line)));
        leaveOutWhatHasNoRoom();
        int left = shown.size() - getChildren().size();
        if (left > 0) {
            Label more = Pieces.label("و " + Persian.number(left) + " نفر دیگر", "board-nobody");
            more.setMinWidth(USE_PREF_SIZE);
            getChildren().add(more);
        }
    }

    private HBox chip(WaitingLine line) {
        Label age = Pieces.label("", "waiting-age");
        ages.add(age);
        HBox chip = Pieces.row(
                6,
                Pieces.label(Persian.digits(line.dialled()), "waiting-dialled"),
                Pieces.label(line.caller() == null ? "پنهان" : Persian.phone(line.caller()), "waiting-caller"),
                age);
        chip.getStyleClass().add(line.overflowed() ? "waiting-overflowed" : "waiting");
        chip.getChildren().forEach(part -> ((Label) part).setMinWidth(USE_PREF_SIZE));
        return chip;
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
            ages.subList(getChildren().size(), ages.size()).clear();
        }
    }

    void tick(Instant now) {
        for (int i = 0; i < ages.size(); i++) {
            String text = Ages.waited(shown.get(i).since(), now);
            if (!ages.get(i).getText().equals(text)) {
                ages.get(i).setText(text);
            }
        }
    }
}
