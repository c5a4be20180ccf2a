package ir.khosh.desktop.applicants;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.applicants.ApplicantView;
import ir.khosh.wire.calls.CallerCard.Person;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everybody the number may belong to, each with a key, and the two who are not on the list. */
final class PeopleList extends VBox {

    private static final int KEYS = 9;

    PeopleList(PopModel model) {
        super(6);
        String question = model.people().size() == 1
                ? "آیا خودِ ایشان تماس گرفته‌اند؟"
                : Persian.number(model.people().size()) + " نفر با این شماره؛ کدام‌یک تماس گرفته است؟";
        getChildren().add(Pieces.label(question, "section-title"));
        for (int i = 0; i < model.people().size(); i++) {
            int index = i;
            Node key = i < KEYS ? Pieces.key("Alt+" + (i + 1)) : Pieces.label("");
            Button button =
                    row(personLines(model.people().get(i), model.people().size() > 1), key);
            button.setId("person-" + (i + 1));
            button.setOnAction(event -> model.choose(index));
            getChildren().add(button);
        }
        Button other = row(Pieces.label("شخص دیگر"), Pieces.key("F7"));
        other.setId("person-other");
        other.setOnAction(event -> model.chooseSomeoneElse());
        Button unknown = row(Pieces.label("ناشناس"), Pieces.key("Shift+F7"));
        unknown.setId("person-unknown");
        unknown.setOnAction(event -> model.chooseUnknown());
        HBox.setHgrow(other, Priority.ALWAYS);
        HBox.setHgrow(unknown, Priority.ALWAYS);
        getChildren().add(new HBox(6, other, unknown));
    }

    private static Node personLines(Person person, boolean withWork) {
        ApplicantView applicant = person.applicant();
        Label name = Pieces.label(PopView.nameOf(applicant), "strong");
        VBox lines = Pieces.column(
                3,
                Pieces.row(8, name, PersonSections.classBadge(applicant.applicantClass())),
                Pieces.label(
                        applicant.classReason() == null ? "" : Persian.digits(applicant.classReason()),
                        "quiet",
                        "small"));
        lines.setMinWidth(0);
        if (withWork && !person.openWork().isEmpty()) {
            lines.getChildren()
                    .add(Pieces.label(
                            "باز: " + person.openWork().get(0).title() + "، "
                                    + person.openWork().get(0).stateTitle(),
                            "small"));
        }
        return lines;
    }

    private static Button row(Node content, Node key) {
        HBox.setHgrow(content, Priority.ALWAYS);
        Button button = new Button(null, Pieces.row(8, content, key));
        button.getStyleClass().add("person-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        return button;
    }
}
