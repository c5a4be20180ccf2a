package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.wallboard.BoardFigure;
import ir.khosh.wire.wallboard.Level;
import java.time.Duration;
import java.time.Instant;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One number with its name and its age; opens the calls behind it. */
final class FigureTile extends Button {

    private final String figure;
    private final Label number = Pieces.label("—", "board-number");
    private final Label unit = Pieces.label("", "board-unit");
    private final Label age = Pieces.label("", "board-age");
    private final boolean small;
    private Level level = Level.CALM;

    /** @param size huge, large or plain */
    FigureTile(String figure, String size, Runnable open) {
        this.figure = figure;
        small = size.equals("plain");
        setId("board-" + figure);
        number.setId("board-" + figure + "-value");
        age.setId("board-" + figure + "-age");
        getStyleClass().setAll("board-tile", size);
        number.setMinWidth(USE_PREF_SIZE);
        unit.setMinWidth(USE_PREF_SIZE);
        HBox numberRow = Pieces.row(6, number, unit);
        numberRow.getStyleClass().add("board-number-row");
        Label title = Pieces.label(FigureText.title(figure), "board-title");
        title.setMinWidth(0);
        VBox column = new VBox(numberRow, title);
        column.getStyleClass().add("board-tile-content");
        StackPane content = new StackPane(column, age);
        StackPane.setAlignment(age, Pos.TOP_LEFT);
        StackPane.setMargin(age, new Insets(0, 0, 0, -5));
        content.setMinSize(0, 0);
        content.prefWidthProperty().bind(widthProperty().subtract(20));
        content.prefHeightProperty().bind(heightProperty().subtract(8));
        setGraphic(content);
        setMinSize(0, 0);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setFocusTraversable(false);
        setOnAction(event -> open.run());
    }

    String figure() {
        return figure;
    }

    void show(BoardFigure now) {
        Pieces.say(number, FigureText.value(now));
        Pieces.say(unit, FigureText.unit(now.unit(), now.value()));
        if (now.level() != level) {
            getStyleClass().remove(level.name().toLowerCase());
            level = now.level();
            getStyleClass().add(level.name().toLowerCase());
        }
    }

    /** A clock that ticks between two words of the server. */
    void showSince(Instant since, Instant now) {
        double seconds = Math.max(0, Duration.between(since, now).toSeconds());
        Pieces.say(number, FigureText.value("SECONDS", seconds));
        Pieces.say(unit, FigureText.unit("SECONDS", seconds));
    }

    void age(Instant asOf, Instant now) {
        Pieces.say(age, small ? Ages.briefly(asOf, now) : Ages.of(asOf, now));
    }
}
