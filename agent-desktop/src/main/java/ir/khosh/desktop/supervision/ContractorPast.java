package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.SupervisionClient;
import ir.khosh.wire.contractors.PerformanceView;
import ir.khosh.wire.contractors.StandingHistoryEntry;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a contractor's score is made of, and how they came to stand as they do; fetched when it is shown. */
final class ContractorPast extends VBox {

    private static final int ROWS = 6;

    ContractorPast(SupervisionClient server, long contractor, Instant now) {
        super(10);
        VBox parts = Pieces.column(3);
        VBox history = Pieces.column(3);
        parts.setId("contractor-performance");
        history.setId("contractor-history");
        getChildren().addAll(parts, history);
        server.performance(contractor).then(reply -> reply.onValue(performance -> show(parts, performance))
                .onFailure(failure -> say(parts, failure.text())));
        server.standingHistory(contractor).then(reply -> reply.onValue(entries -> show(history, entries, now))
                .onFailure(failure -> say(history, failure.text())));
    }

    private static void say(VBox box, String trouble) {
        box.getChildren().setAll(Pieces.wrapping(trouble, "quiet", "small"));
    }

    private static void show(VBox box, PerformanceView performance) {
        box.getChildren().setAll(Pieces.label("امتیاز از چه ساخته شده است", "section-title"));
        for (PerformanceView.Part part : performance.parts()) {
            String mean = part.mean() == null ? "—" : Persian.number(part.mean());
            box.getChildren()
                    .add(row(
                            part.title(),
                            mean + " از ۱۰۰، " + Persian.number(part.observations()) + " مشاهده، وزن "
                                    + Persian.number(part.weight())));
        }
        if (performance.score() == null) {
            box.getChildren()
                    .add(Pieces.wrapping(
                            Persian.number(performance.observations()) + " مشاهده از دست‌کم "
                                    + Persian.number(performance.minimumSample()),
                            "quiet",
                            "small"));
        }
    }

    private static void show(VBox box, List<StandingHistoryEntry> entries, Instant now) {
        box.getChildren().setAll(Pieces.label("سابقهٔ وضعیت", "section-title"));
        for (StandingHistoryEntry entry : entries.stream().limit(ROWS).toList()) {
            String why = entry.reason() == null ? "" : " · " + entry.reason();
            box.getChildren().add(row(Persian.when(entry.at(), now), entry.title() + why + " · " + entry.by()));
        }
        if (entries.isEmpty()) {
            box.getChildren().add(Pieces.label("تغییری نداشته است.", "quiet", "small"));
        }
    }

    private static Node row(String name, String value) {
        Label title = Pieces.label(name, "quiet", "small");
        title.setMinWidth(104);
        Label text = Pieces.wrapping(Persian.digits(value), "small");
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(6, title, text);
    }
}
