package ir.khosh.desktop.recordings;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.recordings.PlayerModel.State;
import ir.khosh.wire.calls.RecordingPauseView;
import ir.khosh.wire.calls.RecordingView;
import java.time.Duration;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The player of one recording: Space plays and rests, the arrows jump five seconds, Escape closes. */
public final class PlayerView extends VBox {

    private static final Duration JUMP = Duration.ofSeconds(5);

    private final PlayerModel model;
    private final Waveform waveform;
    private final Runnable close;
    private final Timeline meter;

    /** @param closed told when one has closed it, to put the focus where it was */
    public PlayerView(PlayerModel model, Runnable closed) {
        this.model = model;
        this.close = () -> {
            model.close();
            closed.run();
        };
        setId("recording-player");
        getStyleClass().add("recording-player");
        setFocusTraversable(true);
        setMaxHeight(USE_PREF_SIZE);
        waveform = new Waveform(share -> model.jumpTo(Math.round(share * model.length())));
        getChildren().add(new Panel(head(), message(), sound()));
        meter = new Timeline(new KeyFrame(javafx.util.Duration.millis(60), event -> model.readPosition()));
        meter.setCycleCount(Animation.INDEFINITE);
        model.recording().addListener((observed, was, is) -> waveform.show(is));
        model.position().addListener((observed, was, is) -> waveform.moveTo(share()));
        model.state().addListener((observed, was, is) -> lookOrRest(is));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Pieces.shownWhile(model.state().isNotEqualTo(State.CLOSED), this);
    }

    private void lookOrRest(State is) {
        if (is == State.CLOSED) {
            meter.stop();
        } else if (meter.getStatus() != Animation.Status.RUNNING) {
            meter.play();
        }
    }

    private double share() {
        return model.length() == 0 ? 0 : (double) model.position().get() / model.length();
    }

    private Node head() {
        Label title = Pieces.label(model.title(), "panel-title");
        title.setId("recording-title");
        Label kept = Pieces.label(model.recording().map(PlayerView::kept).orElse(""), "quiet");
        kept.setId("recording-kept");
        return Pieces.row(12, title, kept, Pieces.spacer(), button("recording-close", "mdi2c-close", "Esc", close));
    }

    private static String kept(RecordingView recording) {
        return recording.keepUntil() == null ? "" : "نگهداری تا " + Persian.day(recording.keepUntil());
    }

    private Node message() {
        Label message = Pieces.wrapping(model.message(), "notice", "recording-message");
        message.setId("recording-message");
        message.setMaxWidth(Double.MAX_VALUE);
        return Pieces.shownWhile(model.message().isNotEmpty(), message);
    }

    private Node sound() {
        FontIcon icon = Pieces.icon("mdi2p-play");
        model.playing().addListener((observed, was, is) -> icon.setIconLiteral(is ? "mdi2p-pause" : "mdi2p-play"));
        Button play = button(icon, "Space", model::toggle);
        play.setId("recording-play");
        Label time = Pieces.label(
                Bindings.createStringBinding(this::time, model.position(), model.recording()), "recording-time");
        time.setId("recording-time");
        Label pauses = Pieces.label(model.recording().map(PlayerView::pauses).orElse(""), "recording-pauses");
        pauses.setId("recording-pauses");
        HBox controls = Pieces.row(
                10,
                play,
                button("recording-forward", "mdi2f-fast-forward-5", "→", () -> model.jump(JUMP)),
                button("recording-back", "mdi2r-rewind-5", "←", () -> model.jump(JUMP.negated())),
                time,
                Pieces.spacer(),
                Pieces.shownWhile(pauses.textProperty().isNotEmpty(), pauses));
        VBox sound = Pieces.column(8, waveform, controls);
        return Pieces.shownWhile(
                model.state().isEqualTo(State.READY).or(model.state().isEqualTo(State.FETCHING)), sound);
    }

    private String time() {
        return Persian.elapsed(Duration.ofMillis(model.position().get())) + " از "
                + Persian.elapsed(Duration.ofMillis(model.length()));
    }

    /** Who kept what from being recorded. */
    private static String pauses(RecordingView recording) {
        return recording.pauses().isEmpty()
                ? ""
                : "ضبط‌نشده: "
                        + recording.pauses().stream().map(PlayerView::pause).collect(Collectors.joining("، "));
    }

    private static String pause(RecordingPauseView pause) {
        String from = pause.fromMillis() == null
                ? Persian.hour(pause.from())
                : Persian.elapsed(Duration.ofMillis(pause.fromMillis())) + " تا "
                        + Persian.elapsed(Duration.ofMillis(pause.untilMillis()));
        return pause.by() == null ? from : from + " (" + pause.by() + ")";
    }

    private static Button button(String id, String icon, String key, Runnable action) {
        Button button = button(Pieces.icon(icon), key, action);
        button.setId(id);
        return button;
    }

    private static Button button(FontIcon icon, String key, Runnable action) {
        Button button = new Button(null, Pieces.row(5, icon, Pieces.key(key)));
        button.getStyleClass().add("control-button");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> model.toggle();
            case RIGHT -> model.jump(JUMP);
            case LEFT -> model.jump(JUMP.negated());
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
