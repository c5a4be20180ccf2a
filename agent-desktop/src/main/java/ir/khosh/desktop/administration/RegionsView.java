package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.regions.RegionRow;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** Places of the country. */
final class RegionsView {

    private final RegionsModel model;
    private final TextField code = number("region-code", "230601");
    private final TextField name = FormPane.field("region-name", "بی واژهٔ استان، شهرستان یا شهر");

    RegionsView(RegionsModel model) {
        this.model = model;
    }

    SectionView<RegionRow> build(TableModel files, FilePicker picker) {
        return new SectionView<>(Section.REGIONS, model.list())
                .column("نام", 130, RegionRow::name)
                .column("سطح", 70, one -> PlaceKinds.nameOf(one.kind()))
                .column("مسیر", 230, RegionRow::path)
                .column("کد", 80, one -> Persian.digits(one.code()))
                .startingNew("محدودهٔ تازه", model::startNew)
                .files(files, picker)
                .form(form(), () -> (model.list().chosen().get() == null ? code : name).requestFocus());
    }

    private Node form() {
        FieldErrors errors = model.list().errors();
        code.textProperty().bindBidirectional(model.code());
        code.disableProperty().bind(model.list().chosen().isNotNull());
        name.textProperty().bindBidirectional(model.name());
        TextField parent = number("region-parent", "2306");
        parent.textProperty().bindBidirectional(model.parent());
        Choice<String> kind =
                new Choice<>("region-kind", List.of("PROVINCE", "COUNTY", "CITY", "DISTRICT"), PlaceKinds::nameOf);
        kind.value().bindBidirectional(model.kind());
        return new FormPane(
                        "region-form",
                        model.list().chosen().map(one -> "ویرایش محدوده").orElse("محدودهٔ تازه"),
                        model.list(),
                        model::save)
                .with(
                        new Field("کد", null, code, errors.of("code")),
                        new Field("سطح", null, kind, errors.of("kind")),
                        new Field("نام", null, name, errors.of("name")),
                        new Field("کد بالادست", null, parent, errors.of("parent_code")),
                        Pieces.wrapping(
                                "فهرست رسمی کشور با «ورود از پرونده» یکجا وارد می‌شود. هیچ محدوده‌ای پاک نمی‌شود، چون درخواست‌ها به آن وابسته‌اند.",
                                "quiet",
                                "small"))
                .end();
    }

    private static TextField number(String id, String prompt) {
        TextField field = FormPane.field(id, prompt);
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        field.getStyleClass().add("number-field");
        return field;
    }
}
