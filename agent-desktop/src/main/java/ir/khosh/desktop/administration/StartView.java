package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Pieces;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the installation still lacks; each line leads to where it is mended. */
final class StartView extends ScrollPane {

    private final StartModel model;
    private final Consumer<Section> go;
    private final VBox steps = Pieces.column(8);

    StartView(StartModel model, Consumer<Section> go) {
        this.model = model;
        this.go = go;
        setId("start-section");
        setFitToWidth(true);
        setFocusTraversable(false);
        Panel panel = new Panel(
                Panel.title("آغاز کار"),
                Pieces.wrapping(
                        model.checklist().map(StartView::headline).orElse("در حال پرسش از کارساز…"), "start-headline"),
                Pieces.shownWhile(model.trouble().isNotEmpty(), Pieces.wrapping(model.trouble(), "notice", "bad")),
                steps);
        panel.setMaxWidth(860);
        HBox centred = new HBox(panel);
        centred.getStyleClass().add("start");
        HBox.setHgrow(panel, Priority.ALWAYS);
        setContent(centred);
        model.checklist().addListener((observed, was, is) -> show(is));
    }

    private static String headline(Checklist checklist) {
        return checklist.isReady() ? "همه‌چیز برای نخستین درخواست آماده است." : "پیش از نخستین تماس این‌ها لازم است:";
    }

    private void show(Checklist checklist) {
        List<Node> rows = checklist.steps().stream().map(this::row).toList();
        steps.getChildren().setAll(rows);
        steps.setId(checklist.isReady() ? "start-ready" : "start-lacking");
        Platform.runLater(this::focusFirst);
    }

    void focusFirst() {
        steps.getChildren().stream()
                .filter(node -> node instanceof Button)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Node row(Step step) {
        Node content = Pieces.row(
                12,
                Pieces.icon(icon(step.state()), "step-icon", tone(step.state())),
                Pieces.column(2, Pieces.label(step.title(), "strong"), Pieces.label(step.detail(), "quiet")),
                Pieces.spacer(),
                step.state() == Step.State.DONE
                        ? Pieces.badge("انجام شد", "good")
                        : Pieces.badge(step.state() == Step.State.NEEDED ? "لازم" : "پیشنهاد", tone(step.state())));
        Button row = new Button(null, content);
        row.setId("step-" + step.section().name().toLowerCase() + "-"
                + step.state().name().toLowerCase());
        row.getStyleClass().addAll("step", tone(step.state()));
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(event -> go.accept(step.section()));
        return row;
    }

    private static String icon(Step.State state) {
        return switch (state) {
            case DONE -> "mdi2c-check-circle";
            case NEEDED -> "mdi2a-alert-circle-outline";
            case ADVISED -> "mdi2l-lightbulb-on-outline";
        };
    }

    private static String tone(Step.State state) {
        return switch (state) {
            case DONE -> "good";
            case NEEDED -> "bad";
            case ADVISED -> "warn";
        };
    }

    void load() {
        model.load();
    }
}
