package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.wallboard.BoardAlert;
import ir.khosh.wire.wallboard.Level;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Clock, age of what is shown, alerts, and the verdict of the last reconciliation. */
final class BoardHeader extends VBox {

    // so that nothing beside them moves when their words change
    private static final double TRUTH_WIDTH = 250;
    private static final double CLOCK_WIDTH = 84;

    private final WallboardModel model;
    private final Label clock = Pieces.label("", "board-clock");
    private final Label day = Pieces.label("", "board-day");
    private final Label age = Pieces.label("", "board-freshness");
    private final Label banner = Pieces.label("", "board-banner");
    private final Label alertCount = Pieces.label("", "board-alert-count");
    private final Button truth = new Button("");

    BoardHeader(WallboardModel model, Runnable openReconciliation) {
        super(6);
        this.model = model;
        age.setId("board-freshness");
        banner.setId("board-banner");
        alertCount.setId("board-alert-count");
        truth.setId("board-truth");
        truth.getStyleClass().add("board-truth");
        truth.setFocusTraversable(false);
        truth.setMinWidth(TRUTH_WIDTH);
        clock.setPrefWidth(CLOCK_WIDTH);
        truth.setOnAction(event -> openReconciliation.run());
        Button wide = new Button(null, Pieces.icon("mdi2f-fullscreen"));
        wide.setId("board-wide");
        wide.getStyleClass().add("board-truth");
        wide.setFocusTraversable(false);
        wide.setOnAction(event -> model.wide().set(!model.wide().get()));
        HBox head = Pieces.row(
                16,
                Pieces.label("تابلوی تماس‌ها", "board-name"),
                age,
                Pieces.spacer(),
                truth,
                day,
                clock,
                Pieces.row(4, wide, Pieces.key("Alt+Enter")));
        head.getChildren().stream().filter(Label.class::isInstance).forEach(label -> ((Label) label)
                .setMinWidth(USE_PREF_SIZE));
        banner.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(banner, Priority.ALWAYS);
        getChildren().addAll(head, Pieces.row(8, alertCount, banner));
    }

    void show(Instant now) {
        Pieces.say(clock, Persian.hour(now));
        Pieces.say(day, JalaliDate.of(now).longText());
        Push.Board board = model.board().get();
        Pieces.say(age, board == null ? "در انتظار نخستین خبر…" : "داده‌ها از " + Ages.of(board.asOf(), now));
        List<BoardAlert> alerts = board == null ? List.of() : board.alerts();
        String trouble = model.trouble().get();
        Level worst = !trouble.isEmpty()
                ? Level.ALARM
                : alerts.isEmpty() ? Level.CALM : alerts.get(0).level();
        Pieces.toggle(age, "stale", !trouble.isEmpty());
        Pieces.say(
                banner, !trouble.isEmpty() ? trouble : alerts.isEmpty() ? "همه‌چیز در اندازه است" : text(alerts, now));
        Pieces.say(alertCount, Persian.number(alerts.size()));
        Pieces.dress(banner, "label", "board-banner", worst.name().toLowerCase());
        Pieces.dress(alertCount, "label", "board-alert-count", worst.name().toLowerCase());
        showTruth(now);
    }

    private String text(List<BoardAlert> alerts, Instant now) {
        return alerts.stream()
                .filter(alert -> !"exchange-silent".equals(alert.figure()))
                .map(alert -> FigureText.title(alert.figure()) + " "
                        + model.find(alert.figure())
                                .map(figure ->
                                        FigureText.value(figure) + " " + FigureText.unit(figure.unit(), figure.value()))
                                .orElse("")
                                .strip()
                        + " (" + Ages.of(alert.since(), now) + ")")
                .collect(Collectors.joining("   •   "));
    }

    private void showTruth(Instant now) {
        Push.BoardDay today = model.day().get();
        if (today == null || today.reconciledAt() == null) {
            Pieces.say(truth, "هنوز با دفتر مرکز سنجیده نشده");
        } else if (today.reconciliationDifferences() == 0) {
            Pieces.say(truth, "برابر با دفتر مرکز، " + Ages.of(today.reconciledAt(), now));
        } else {
            Pieces.say(truth, Persian.number(today.reconciliationDifferences()) + " اختلاف با دفتر مرکز");
        }
        Pieces.toggle(truth, "alarm", today != null && today.reconciliationDifferences() > 0);
    }
}
