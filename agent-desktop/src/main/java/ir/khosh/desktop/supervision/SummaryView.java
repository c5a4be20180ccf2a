package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.supervision.SummaryModel.Figure;
import ir.khosh.desktop.supervision.SummaryModel.Matter;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The supervisor's home: how much of each matter waits; a digit or Enter opens its list. */
public final class SummaryView extends VBox {

    private static final int COLUMNS = 3;

    private final SummaryModel model;
    private final ObservableValue<Instant> now;
    private final Consumer<Matter> open;
    private final Map<Matter, Button> cards = new EnumMap<>(Matter.class);

    public SummaryView(SummaryModel model, ObservableValue<Instant> now, Consumer<Matter> open) {
        super(12);
        this.model = model;
        this.now = now;
        this.open = open;
        setId("summary");
        getStyleClass().addAll("room", "summary");
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(12);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        for (Matter matter : Matter.values()) {
            Button card = card(matter);
            cards.put(matter, card);
            grid.add(card, matter.ordinal() % COLUMNS, matter.ordinal() / COLUMNS);
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(new Panel(Panel.title("آنچه چشم‌به‌راه شماست", Pieces.key("Ctrl+R")), grid));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        int digit = event.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (event.getCode() == KeyCode.R && event.isControlDown()) {
            model.reload();
            event.consume();
        } else if (event.getCode().isDigitKey()
                && !event.isAltDown()
                && !event.isControlDown()
                && digit >= 0
                && digit < Matter.values().length) {
            open.accept(Matter.values()[digit]);
            event.consume();
        }
    }

    private Button card(Matter matter) {
        String id = "summary-" + matter.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ObservableValue<Figure> figure = model.figure(matter);
        Label count = Pieces.label(figure.map(SummaryView::count), "summary-count");
        count.setId(id + "-count");
        Label age =
                Pieces.label(Bindings.createStringBinding(() -> age(figure.getValue()), figure, now), "quiet", "small");
        VBox content = Pieces.column(
                4,
                Pieces.row(
                        8,
                        Pieces.icon(icon(matter)),
                        Pieces.label(title(matter), "section-title"),
                        Pieces.spacer(),
                        Pieces.key(Persian.number(matter.ordinal() + 1))),
                count,
                age);
        Button card = new Button(null, content);
        card.setId(id);
        card.getStyleClass().add("summary-card");
        card.setMaxWidth(Double.MAX_VALUE);
        card.setOnAction(event -> open.accept(matter));
        figure.addListener((observed, was, is) -> mark(card, is));
        mark(card, figure.getValue());
        return card;
    }

    private static void mark(Button card, Figure figure) {
        Pieces.toggle(card, "waits", figure.count() != null && figure.count() > 0);
        Pieces.toggle(card, "stale", !figure.trouble().isEmpty());
    }

    private static String count(Figure figure) {
        return figure.count() == null ? "—" : Persian.number(figure.count()) + (figure.full() ? "+" : "");
    }

    private String age(Figure figure) {
        if (figure.at() == null) {
            return figure.trouble().isEmpty() ? "در حال خواندن…" : figure.trouble();
        }
        Duration age = Duration.between(figure.at(), now.getValue());
        String known = age.toSeconds() < 60 ? "همین حالا" : Persian.number(age.toMinutes()) + " دقیقه پیش";
        return figure.trouble().isEmpty() ? known : known + " · " + figure.trouble();
    }

    private static String title(Matter matter) {
        return switch (matter) {
            case CLAIMS -> "گارانتی در انتظار تصمیم";
            case PENALTIES -> "جریمهٔ مورد اعتراض";
            case COMPLAINTS -> "شکایتٔ باز";
            case APPEALS -> "اعتراض پیمانکار";
            case TERMINATIONS -> "قطع همکاری، نفر دوم";
            case TASKS -> "کار در انتظار";
            case OVERDUE -> "درخواست دیرکرده";
            case UNCOVERED -> "درخواست بدون پوشش";
            case DEAD_LETTERS -> "پیام نرسیده";
        };
    }

    private static String icon(Matter matter) {
        return switch (matter) {
            case CLAIMS -> "mdi2s-shield-check-outline";
            case PENALTIES -> "mdi2g-gavel";
            case COMPLAINTS -> "mdi2m-message-alert-outline";
            case APPEALS -> "mdi2s-scale-balance";
            case TERMINATIONS -> "mdi2a-account-cancel-outline";
            case TASKS -> "mdi2f-format-list-checks";
            case OVERDUE -> "mdi2c-clock-alert-outline";
            case UNCOVERED -> "mdi2m-map-marker-off-outline";
            case DEAD_LETTERS -> "mdi2e-email-alert-outline";
        };
    }

    public void takeFocus() {
        Platform.runLater(cards.get(Matter.CLAIMS)::requestFocus);
    }
}
