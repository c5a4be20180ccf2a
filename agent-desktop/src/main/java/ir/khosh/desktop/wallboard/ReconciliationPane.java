package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.wallboard.ReconciliationView;
import ir.khosh.wire.wallboard.ReconciliationView.CallLine;
import ir.khosh.wire.wallboard.ReconciliationView.FigureLine;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The board beside what the exchange's own file says, with each call that differs by name. */
final class ReconciliationPane extends VBox {

    private static final double FIRST_COLUMN = 37;
    private static final Map<String, String> WHAT = Map.of(
            "missing-on-board", "روی تابلو نیست",
            "missing-in-file", "در دفتر مرکز نیست",
            "outcome", "سرانجام",
            "operator", "اپراتور",
            "wait", "مدت انتظار",
            "talk", "مدت گفت‌وگو");

    private final VBox content = Pieces.column(10);

    ReconciliationPane(WallboardModel model, Runnable close) {
        setId("board-reconciliation");
        getStyleClass().add("board-behind");
        Button again = new Button("اکنون دوباره بسنج");
        again.setId("board-reconcile-now");
        again.setOnAction(event -> model.reconcileNow());
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Panel panel = new Panel(Panel.title("تابلو در برابر دفتر مرکز تلفن", again, Pieces.key("Esc")), scroll);
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().add(panel);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close.run();
            }
        });
        model.reconciliation().addListener((observed, was, is) -> {
            if (is != null) {
                show(is);
            }
        });
    }

    private void show(ReconciliationView view) {
        content.getChildren().setAll(verdict(view));
        if (!view.differingCalls().isEmpty()) {
            content.getChildren().add(calls(view));
        }
        content.getChildren().add(figures(view));
    }

    private static Node verdict(ReconciliationView view) {
        String text;
        String tone;
        if (view.at() == null) {
            text = "هنوز سنجیده نشده است.";
            tone = "calm";
        } else if (view.trouble() != null) {
            text = "دفتر مرکز تلفن خوانده نشد: " + view.trouble();
            tone = "warn";
        } else if (view.differences() == 0) {
            text = Persian.number(view.calls()) + " تماس از " + Persian.hour(view.from()) + " تا "
                    + Persian.hour(view.until()) + " سنجیده شد؛ اختلافی نیست.";
            tone = "good";
        } else {
            text = Persian.number(view.differences()) + " اختلاف در " + Persian.number(view.calls()) + " تماس.";
            tone = "bad";
        }
        Label label = Pieces.wrapping(text, "notice", tone);
        label.setId("board-reconciliation-verdict");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Node calls(ReconciliationView view) {
        GridPane grid = grid("تماس", "چه فرق دارد", "تابلو", "دفتر مرکز");
        int row = 1;
        for (CallLine line : view.differingCalls()) {
            Label id = Pieces.label(line.callId(), "strong");
            id.setId("board-differing-call");
            grid.addRow(
                    row++,
                    id,
                    Pieces.badge(WHAT.getOrDefault(line.what(), line.what()), "bad"),
                    Pieces.label(said(line, line.board())),
                    Pieces.label(said(line, line.file())));
        }
        return grid;
    }

    /** Whole seconds, a seat's number or an outcome; null when that side says nothing. */
    private static String said(CallLine line, String value) {
        if (value == null) {
            return "—";
        }
        return switch (line.what()) {
            case "wait", "talk" -> Persian.digits(value.replace(" s", " ثانیه"));
            case "operator" -> Persian.digits(value);
            default -> FigureText.outcome(value);
        };
    }

    private static Node figures(ReconciliationView view) {
        GridPane grid = grid("رقم", "تابلو", "دفتر مرکز، کمینه", "بیشینه");
        int row = 1;
        for (FigureLine line : view.figures()) {
            Label title = Pieces.label(FigureText.title(line.id()), line.differs() ? "strong" : "quiet");
            grid.addRow(
                    row++,
                    line.differs() ? Pieces.row(6, title, Pieces.badge("اختلاف", "bad")) : title,
                    Pieces.label(FigureText.value(line.unit(), line.board())),
                    Pieces.label(FigureText.value(line.unit(), line.fileLeast())),
                    Pieces.label(FigureText.value(line.unit(), line.fileMost())));
        }
        return grid;
    }

    private static GridPane grid(String... heads) {
        GridPane grid = new GridPane(12, 6);
        for (int i = 0; i < heads.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? FIRST_COLUMN : (100.0 - FIRST_COLUMN) / (heads.length - 1));
            grid.getColumnConstraints().add(column);
            grid.add(Pieces.label(heads[i], "field-name"), i, 0);
        }
        return grid;
    }
}
