package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.catalogue.FaultFamilyView;
import ir.khosh.wire.catalogue.ServiceOfferingView.CauseCodeView;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/** Families of faults with their causes. */
final class FamiliesView {

    private final FamiliesModel model;
    private final TextField code = FormPane.field("family-code", "boiler");
    private final TextField name = FormPane.field("family-name", "نام خانواده");
    private final FlowPane causes = new FlowPane(6, 6);

    FamiliesView(FamiliesModel model) {
        this.model = model;
    }

    SectionView<FaultFamilyView> build(TableModel files, FilePicker picker) {
        return new SectionView<>(Section.FAMILIES, model.list())
                .column("خانواده", 180, FaultFamilyView::name)
                .column("کد", 120, FaultFamilyView::code)
                .column("علت‌ها", 70, one -> Persian.number(one.causes().size()))
                .startingNew("خانوادهٔ تازه", model::startNew)
                .files(files, picker)
                .form(form(), () -> (model.list().chosen().get() == null ? code : name).requestFocus());
    }

    private Node form() {
        FieldErrors errors = model.list().errors();
        code.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        code.textProperty().bindBidirectional(model.code());
        code.disableProperty().bind(model.list().chosen().isNotNull());
        name.textProperty().bindBidirectional(model.name());
        TextField causeCode = FormPane.field("cause-code", "circuit-board");
        causeCode.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        causeCode.textProperty().bindBidirectional(model.causeCode());
        TextField causeName = FormPane.field("cause-name", "خرابی برد");
        causeName.textProperty().bindBidirectional(model.causeName());
        causes.setId("family-causes");
        model.list().chosen().addListener((observed, was, is) -> showCauses(is));
        Node cause = Pieces.column(
                8,
                Pieces.label("علت‌های خرابی؛ یکی را برای ویرایش برگزینید یا تازه بنویسید", "section-title"),
                causes,
                new Field("کد علت (لاتین)", null, causeCode, errors.of("cause")),
                new Field("نام علت", null, causeName, errors.of("causeName")));
        return new FormPane(
                        "family-form",
                        model.list().chosen().map(FaultFamilyView::name).orElse("خانوادهٔ تازه"),
                        model.list(),
                        model::save)
                .with(
                        new Field("کد (لاتین)", null, code, errors.of("code")),
                        new Field("نام", null, name, errors.of("name")),
                        Pieces.shownWhile(model.list().chosen().isNotNull(), cause))
                .end();
    }

    private void showCauses(FaultFamilyView family) {
        causes.getChildren().clear();
        if (family != null) {
            for (CauseCodeView cause : family.causes()) {
                Button button = new Button(cause.name());
                button.setId("cause-" + cause.code());
                button.setOnAction(event -> model.choose(cause));
                causes.getChildren().add(button);
            }
        }
    }
}
