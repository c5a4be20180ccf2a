package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.contractors.StandardItemView;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;

/** What is demanded of every contractor. */
final class ItemsView {

    private final ItemsModel model;
    private final TextField code = FormPane.field("item-code", "liability-insurance");
    private final TextField name = FormPane.field("item-name", "بیمه‌نامهٔ مسئولیت");

    ItemsView(ItemsModel model) {
        this.model = model;
    }

    SectionView<StandardItemView> build(TableModel files, FilePicker picker) {
        return new SectionView<>(Section.ITEMS, model.list())
                .column("استاندارد", 220, StandardItemView::name)
                .column("کد", 130, StandardItemView::code)
                .column("الزام", 80, one -> one.mandatory() ? "الزامی" : "اختیاری")
                .column("اعتبار", 90, one -> one.expires() ? "تاریخ‌دار" : "همیشگی")
                .column("مهلت ارائه", 90, one -> Persian.number(one.graceDays()) + " روز")
                .startingNew("استاندارد تازه", model::startNew)
                .files(files, picker)
                .form(form(), () -> (model.list().chosen().get() == null ? code : name).requestFocus());
    }

    private Node form() {
        FieldErrors errors = model.list().errors();
        code.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        code.textProperty().bindBidirectional(model.code());
        code.disableProperty().bind(model.list().chosen().isNotNull());
        name.textProperty().bindBidirectional(model.name());
        TextField grace = FormPane.number("item-grace-days", "۳۰");
        grace.textProperty().bindBidirectional(model.graceDays());
        return new FormPane(
                        "item-form",
                        model.list().chosen().map(StandardItemView::name).orElse("استاندارد تازه"),
                        model.list(),
                        model::save)
                .with(
                        new Field("کد (لاتین)", null, code, errors.of("code")),
                        new Field("نام", null, name, errors.of("name")),
                        tick("item-mandatory", "الزامی: بی آن، پس از مهلت، اعزام نمی‌شود", model.mandatory()),
                        tick("item-expires", "مدرک آن تاریخ اعتبار دارد", model.expires()),
                        new Field("مهلت ارائه (روز)", null, grace, errors.of("graceDays")),
                        Pieces.wrapping(
                                "مدارکی که پیمانکاران پیش‌تر داده‌اند با تغییر اینجا از میان نمی‌رود.",
                                "quiet",
                                "small"))
                .end();
    }

    private static CheckBox tick(String id, String title, BooleanProperty value) {
        CheckBox box = new CheckBox(title);
        box.setId(id);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }
}
