package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.MoneyField;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.controls.SearchField;
import ir.khosh.desktop.server.Answer;
import ir.khosh.wire.catalogue.FaultFamilyView;
import ir.khosh.wire.catalogue.OfferingKeepingView;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** Services and guide prices. */
final class OfferingsView {

    private final OfferingsModel model;
    private final TextField code = FormPane.field("offering-code", "boiler-repair");
    private final TextField name = FormPane.field("offering-name", "نام خدمت");

    OfferingsView(OfferingsModel model) {
        this.model = model;
    }

    SectionView<OfferingKeepingView> build(TableModel files, FilePicker picker) {
        return new SectionView<>(Section.OFFERINGS, model.list())
                .column("خدمت", 190, OfferingKeepingView::name)
                .column("خانواده", 130, OfferingKeepingView::familyName)
                .column("نرخ راهنما", 120, OfferingsView::price)
                .column("ارائه", 70, one -> one.active() ? "می‌شود" : "نمی‌شود")
                .startingNew("خدمت تازه", model::startNew)
                .files(files, picker)
                .form(form(), () -> (model.list().chosen().get() == null ? code : name).requestFocus());
    }

    private static String price(OfferingKeepingView one) {
        return one.priceRial() == null ? "در محل" : Persian.toman(one.priceRial());
    }

    private Node form() {
        FieldErrors errors = model.list().errors();
        code.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        code.textProperty().bindBidirectional(model.code());
        code.disableProperty().bind(model.list().chosen().isNotNull());
        name.textProperty().bindBidirectional(model.name());
        TextField synonyms = FormPane.field("offering-synonyms", "با ، از هم جدا کنید");
        synonyms.textProperty().bindBidirectional(model.synonyms());
        MoneyField price = new MoneyField("offering-price");
        price.textProperty().bindBidirectional(model.price());
        Choice<Boolean> active =
                new Choice<>("offering-active", List.of(true, false), on -> on ? "ارائه می‌شود" : "نه");
        active.value().set(model.active().get());
        active.value().addListener((observed, was, is) -> model.active().set(Boolean.TRUE.equals(is)));
        model.active().addListener((observed, was, is) -> active.value().set(is));
        return new FormPane(
                        "offering-form",
                        model.list().chosen().map(one -> "ویرایش خدمت").orElse("خدمت تازه"),
                        model.list(),
                        model::save)
                .with(
                        new Field("کد (لاتین)", null, code, errors.of("code")),
                        new Field("نام", null, name, errors.of("name")),
                        new Field("خانوادهٔ خرابی", null, family(), errors.of("familyCode")),
                        Pieces.wrapping(
                                model.causes().map(text -> text.isEmpty() ? "" : "علت‌های خرابی: " + text),
                                "quiet",
                                "small"),
                        new Field("نام‌هایی که مردم می‌گویند", null, synonyms, errors.of("synonyms")),
                        new Field("نرخ راهنما (ریال)", null, price, errors.of("priceRial"))
                                .beside("offering-price-toman", price.toman()),
                        promise(errors),
                        new Field("وضعیت", null, active, errors.of("active")))
                .end();
    }

    private Node promise(FieldErrors errors) {
        TextField response = FormPane.number("offering-response-hours", "ساعت");
        response.textProperty().bindBidirectional(model.responseHours());
        TextField finish = FormPane.number("offering-finish-hours", "ساعت");
        finish.textProperty().bindBidirectional(model.finishHours());
        Choice<Boolean> days = new Choice<>(
                "offering-working-days", List.of(true, false), on -> on ? "تنها روزهای کاری" : "همهٔ روزها");
        days.value().set(model.workingDays().get());
        days.value().addListener((observed, was, is) -> model.workingDays().set(Boolean.TRUE.equals(is)));
        model.workingDays().addListener((observed, was, is) -> days.value().set(is));
        return Pieces.column(
                8,
                Pieces.label("تعهد زمانی (از امروز، برای درخواست‌های تازه)", "section-title"),
                Pieces.row(
                        8,
                        new Field("تعیین پیمانکار تا (ساعت)", null, response, errors.of("responseHours")),
                        new Field("پایان کار تا (ساعت)", null, finish, errors.of("finishHours"))),
                new Field("شمارش ساعت", null, days, errors.of("workingDays")));
    }

    private SearchField<FaultFamilyView> family() {
        SearchField<FaultFamilyView> family = new SearchField<>(
                "offering-family", text -> Answer.of(model.families(text)), FaultFamilyView::name, one -> null);
        family.value().addListener((observed, was, is) -> model.family().set(is == null ? "" : is.code()));
        model.family().addListener((observed, was, is) -> family.value()
                .set(model.findFamily(is).orElse(null)));
        family.disableProperty().bind(model.list().chosen().isNotNull());
        return family;
    }
}
