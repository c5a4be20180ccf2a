package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.PhoneField;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.controls.SearchField;
import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.desktop.server.PlacesClient;
import ir.khosh.wire.catalogue.ServiceOfferingView;
import ir.khosh.wire.contractors.ContractorView;
import ir.khosh.wire.regions.RegionView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Contractors: the table, and the form of what they do and where. */
final class ContractorsView {

    private static final int RESULTS = 20;

    private final ContractorsModel model;
    private final TextField name = FormPane.field("contractor-name", "نام شخص یا شرکت");
    private final SearchField<ServiceOfferingView> service;
    private final SearchField<RegionView> place;

    ContractorsView(ContractorsModel model, CatalogueClient catalogue, PlacesClient places) {
        this.model = model;
        service = new SearchField<>(
                "contractor-service",
                text -> catalogue.search(text, RESULTS),
                ServiceOfferingView::name,
                ServiceOfferingView::familyName);
        service.setPromptText("نام خدمت را بنویسید و Enter بزنید");
        place = new SearchField<>(
                "contractor-place",
                text -> places.search(text, RESULTS),
                RegionView::path,
                region -> PlaceKinds.nameOf(region.kind()));
        place.setPromptText("شهر، شهرستان یا استان را بنویسید و Enter بزنید");
    }

    SectionView<ContractorView> build(TableModel files, FilePicker picker) {
        return new SectionView<>(Section.CONTRACTORS, model.list())
                .column("نام", 150, ContractorView::name)
                .column("تلفن", 110, one -> Persian.phone(one.phone()))
                .column("خدمت‌ها", 170, model::servicesOf)
                .column("پروانه", 60, one -> one.licensed() ? "دارد" : "ندارد")
                .column("همکاری", 70, one -> standing(one.standing()))
                .startingNew("پیمانکار تازه", model::startNew)
                .files(files, picker)
                .form(form(), name::requestFocus);
    }

    private static String standing(String standing) {
        return switch (standing) {
            case "ACTIVE" -> "فعال";
            case "SUSPENDED" -> "معلق";
            default -> "پایان‌یافته";
        };
    }

    private Node form() {
        FieldErrors errors = model.list().errors();
        name.textProperty().bindBidirectional(model.name());
        PhoneField phone = new PhoneField("contractor-phone-field");
        phone.textProperty().bindBidirectional(model.phone());
        PhoneField capacity = new PhoneField("contractor-capacity");
        capacity.textProperty().bindBidirectional(model.capacity());
        Choice<Boolean> licensed =
                new Choice<>("contractor-licensed", List.of(true, false), on -> on ? "دارد" : "ندارد");
        licensed.value().set(model.licensed().get());
        licensed.value().addListener((observed, was, is) -> model.licensed().set(Boolean.TRUE.equals(is)));
        model.licensed().addListener((observed, was, is) -> licensed.value().set(is));
        HBox line = Pieces.row(
                12,
                new Field("ظرفیت هر نوبت (کار)", null, capacity, errors.of("capacityPerShift")),
                new Field("پروانهٔ کسب", null, licensed, errors.of("licensed")));
        return new FormPane(
                        "contractor-form",
                        model.list().chosen().map(one -> "ویرایش پیمانکار").orElse("پیمانکار تازه"),
                        model.list(),
                        model::save)
                .with(
                        new Field("نام", null, name, errors.of("name")),
                        new Field("تلفن همراه", null, phone, errors.of("phone")),
                        new Field(
                                "خدمت‌ها",
                                null,
                                new ChipField<>(service, model.services(), ServiceOfferingView::name),
                                errors.of("serviceCodes")),
                        new Field(
                                "محدوده‌های پوشش",
                                null,
                                new ChipField<>(place, model.regions(), RegionView::path),
                                errors.of("regionIds")),
                        line,
                        Pieces.wrapping(
                                "هر محدوده همهٔ زیرمجموعه‌هایش را در بر می‌گیرد. پیمانکار دارای پروانه زودتر پیشنهاد می‌گیرد.",
                                "quiet",
                                "small"))
                .end();
    }
}
