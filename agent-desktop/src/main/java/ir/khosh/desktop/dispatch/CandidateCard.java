package ir.khosh.desktop.dispatch;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.requests.Candidate;
import ir.khosh.wire.requests.Candidate.Reason;
import java.time.Instant;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One contractor: rank, points, why, when they would come and how much room they have. */
final class CandidateCard extends HBox {

    private static final int REASONS = 3;

    /** @param holder has this work already */
    CandidateCard(Candidate candidate, Instant now, boolean holder) {
        super(10);
        setId("candidate-" + candidate.rank());
        getStyleClass().addAll("card", "candidate");
        Label rank = Pieces.label(Persian.number(candidate.rank()), "rank");
        Label name = Pieces.label(candidate.name(), "strong");
        name.setMinWidth(0);
        VBox lines =
                Pieces.column(3, Pieces.row(6, name, licence(candidate)), when(candidate, now), reasons(candidate));
        if (holder) {
            lines.getChildren().add(1, Pieces.badge("اکنون این کار را دارد", "info"));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        getChildren().addAll(rank, lines, points(candidate));
    }

    private static Node licence(Candidate candidate) {
        return candidate.licensed() ? Pieces.icon("mdi2c-certificate-outline", "licence") : Pieces.label("");
    }

    private static Node when(Candidate candidate, Instant now) {
        String time = candidate.day() == null
                ? "زمان نامعلوم"
                : Persian.day(candidate.day(), now)
                        + (candidate.shift() == null ? "" : "، " + Persian.shift(candidate.shift()));
        String room = " · " + Persian.number(candidate.freeInShift()) + " جای خالی از "
                + Persian.number(candidate.capacityPerShift());
        return Pieces.label(time + room, "small");
    }

    private static Node reasons(Candidate candidate) {
        String text = candidate.reasons().stream()
                .filter(Reason::good)
                .limit(REASONS)
                .map(Reason::text)
                .collect(Collectors.joining(" · "));
        return Pieces.wrapping(Persian.digits(text), "quiet", "small");
    }

    private static Node points(Candidate candidate) {
        VBox points = Pieces.column(
                0, Pieces.label(Persian.number(candidate.points()), "points"), Pieces.label("امتیاز", "quiet", "tiny"));
        points.getStyleClass().add("points-box");
        points.setMinWidth(USE_PREF_SIZE);
        return points;
    }
}
