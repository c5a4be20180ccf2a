package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.wallboard.WaitingLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Who waits, longest first, each with its age; what has no room is counted. */
final class WaitingStrip extends HBox {

    private static final int SHOWN = 8;

    private final List<Label> ages = new ArrayList<>();
    private List<WaitingLine> shown = List.of();

    WaitingStrip() {
        super(6);
        setId("board-waiting-strip");
        getStyleClass().addAll("row", "board-waiting");
        show(List.of());
    }

    void show(List<WaitingLine> waiting) {
        if (waiting.equals(shown) && !getChildren().isEmpty()) {
            return;
        }
        shown = waiting;
        ages.clear();
        getChildren().clear();
        if (waiting.isEmpty()) {
            getChildren().add(Pieces.label("کسی منتظر نیست", "board-nobody"));
        }
        waiting.stream().limit(SHOWN).forEach(line -> {
            Label age = Pieces.label("", "waiting-age");
            ages.add(age);
            HBox chip = Pieces.row(
                    6,
                    Pieces.label(Persian.digits(line.dialled()), "waiting-dialled"),
                    Pieces.label(line.caller() == null ? "پنهان" : Persian.phone(line.caller()), "waiting-caller"),
                    age);
            chip.getStyleClass().add(line.overflowed() ? "waiting-overflowed" : "waiting");
            chip.getChildren().forEach(part -> ((Label) part).setMinWidth(USE_PREF_SIZE));
            getChildren().add(chip);
        });
        if (waiting.size() > SHOWN) {
            getChildren()
                    .add(Pieces.label("و " + Persian.number(waiting.size() - SHOWN) + " نفر دیگر", "board-nobody"));
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
