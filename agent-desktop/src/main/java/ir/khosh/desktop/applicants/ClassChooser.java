package ir.khosh.desktop.applicants;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.applicants.ApplicantClass;
import ir.khosh.wire.applicants.ApplicantView;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Another class than the policy's, with the operator's reason. */
final class ClassChooser extends VBox {

    private final Choice<ApplicantClass> choice =
            new Choice<>("class", List.of(ApplicantClass.values()), Persian::applicantClass);
    private final TextField reason = new TextField();
    private final PopOver window = new PopOver(this);

    ClassChooser(PopModel model, ApplicantView applicant) {
        super(10);
        getStyleClass().addAll("class-chooser", "form-line");
        setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        model.clearClassTrouble();
        choice.value().set(applicant.applicantClass());
        reason.setId("class-reason");
        Runnable save = () -> model.overrideClass(applicant, choice.value().get(), reason.getText(), window::hide);
        reason.setOnAction(event -> save.run());
        Button button = new Button(null, Pieces.row(8, Pieces.label("ثبت"), Pieces.key("Enter")));
        button.setId("class-save");
        button.getStyleClass().add("accent");
        button.setOnAction(event -> save.run());
        getChildren()
                .addAll(
                        Pieces.label(
                                "پیشنهاد سامانه: " + Persian.applicantClass(applicant.proposedClass()),
                                "quiet",
                                "small"),
                        choice,
                        new Field("دلیل", null, reason, model.classTrouble()),
                        button);
        window.setDetachable(false);
        window.setAnimated(false);
        window.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    }

    void openAt(Node owner) {
        window.show(owner);
        Platform.runLater(reason::requestFocus);
    }
}
