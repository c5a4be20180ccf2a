package ir.khosh.desktop.applicants;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.calls.WhyView;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why this call came here: the deciding reason in one line, all of them when asked. */
final class WhyLine extends VBox {

    private final PopModel model;
    private final VBox more = Pieces.column(4);

    WhyLine(PopModel model) {
        super(4);
        this.model = model;
        setId("why");
        more.setId("why-reasons");
        model.why().addListener((observed, was, is) -> draw());
        Pieces.shownWhile(model.whyOpen(), more);
        Pieces.shownWhile(model.why().isNotNull(), this);
        draw();
    }

    private void draw() {
        WhyView why = model.why().get();
        getChildren().clear();
        more.getChildren().clear();
        if (why == null) {
            return;
        }
        Label line = Pieces.wrapping(why.reasons().get(0).text(), "quiet", "small");
        line.setId("why-line");
        HBox row = Pieces.row(5, Pieces.icon("mdi2h-help-circle-outline", "quiet-icon"), line);
        HBox.setHgrow(line, javafx.scene.layout.Priority.ALWAYS);
        if (why.reasons().size() > 1) {
            row.getChildren().add(Pieces.key("Alt+Y"));
            why.reasons().stream().skip(1).forEach(reason -> more.getChildren()
                    .add(Pieces.wrapping("· " + reason.text(), "quiet", "small")));
        }
        getChildren().addAll(row, more);
    }
}
