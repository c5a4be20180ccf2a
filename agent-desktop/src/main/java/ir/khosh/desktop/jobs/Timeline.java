package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.requests.RequestView;
import ir.khosh.wire.requests.RequestView.HistoryEntry;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything that happened to the job, the latest first: when, what, who. */
final class Timeline extends VBox {

    Timeline(RequestView request) {
        super(8);
        setId("job-timeline");
        getStyleClass().addAll("panel", "timeline");
        VBox rows = Pieces.column(0);
        for (int i = request.history().size() - 1; i >= 0; i--) {
            rows.getChildren()
                    .add(row(request.history().get(i), i == request.history().size() - 1));
        }
        if (request.history().isEmpty()) {
            rows.getChildren().add(Pieces.label("رویدادی ثبت نشده است.", "quiet"));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(0);
        getChildren().addAll(Panel.title("رویدادها"), scroll);
    }

    private static Node row(HistoryEntry entry, boolean latest) {
        Label day = Pieces.label(Persian.day(entry.at()), "quiet", "tiny");
        Label hour = Pieces.label(Persian.hour(entry.at()), "small");
        HBox when = Pieces.row(8, day, hour);
        when.getStyleClass().add("timeline-when");
        Label what = Pieces.wrapping(Persian.digits(entry.title()), latest ? "strong" : "plain");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox row = Pieces.row(10, when, what);
        if (entry.by() != null && !entry.by().isBlank()) {
            Label by = Pieces.label(by(entry.by()), "quiet", "tiny");
            by.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(by);
        }
        row.getStyleClass().add("timeline-row");
        Pieces.toggle(row, "latest", latest);
        return row;
    }

    /** People by their names; others by what they are. */
    private static String by(String who) {
        return switch (who.replaceFirst(":.*", "").toLowerCase()) {
            case "system", "khosh" -> "سامانه";
            case "contractor" -> "پیمانکار";
            case "applicant" -> "متقاضی";
            default -> Persian.digits(who);
        };
    }
}
