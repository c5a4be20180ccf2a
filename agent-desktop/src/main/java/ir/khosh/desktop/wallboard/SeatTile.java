package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.wallboard.SeatLine;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One operator on the grid. */
final class SeatTile extends Button {

    private final Label state = Pieces.label("", "seat-state");
    private final Node heard = Pieces.icon("mdi2h-headphones", "seat-heard");
    private final Label clock = Pieces.label("", "seat-clock");
    private SeatLine seat;
    private boolean over;

    SeatTile(SeatLine seat, Runnable open) {
        setId("board-seat-" + seat.extension());
        state.setId("board-state-" + seat.extension());
        Label name = Pieces.label(seat.name(), "seat-name");
        Label extension = Pieces.label(Persian.digits(seat.extension()), "seat-extension");
        VBox content = Pieces.column(
                0,
                Pieces.row(6, name, Pieces.spacer(), extension),
                Pieces.row(6, state, heard, Pieces.spacer(), clock));
        content.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(widthProperty().subtract(22));
        name.setMinWidth(0);
        extension.setMinWidth(USE_PREF_SIZE);
        clock.setMinWidth(USE_PREF_SIZE);
        setGraphic(content);
        setFocusTraversable(false);
        setOnAction(event -> open.run());
        show(seat);
    }

    void show(SeatLine next) {
        if (seat == null || !next.equals(seat)) {
            boolean away = "UNREACHABLE".equals(next.phone());
            getStyleClass()
                    .setAll("board-seat", "seat-" + next.state().toLowerCase().replace('_', '-'));
            if (away) {
                getStyleClass().add("seat-away");
            }
            heard.setVisible(next.supervisedBy() != null);
            heard.setManaged(heard.isVisible());
            seat = next;
            over = false;
            word();
        }
    }

    private void word() {
        String pause = FigureText.pause(seat.reason());
        String now = pause.isEmpty() ? FigureText.seatState(seat.state()) : over ? pause + "، بیش از حد" : pause;
        state.setText("UNREACHABLE".equals(seat.phone()) ? "تلفن در دسترس نیست" : now);
        Pieces.toggle(this, "seat-over", over);
    }

    void tick(Instant now) {
        if (over != seat.isOverLimit(now)) {
            over = !over;
            word();
        }
        Pieces.say(clock, Ages.waited(seat.since(), now));
    }
}
