package ir.khosh.desktop.administration;

import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.values.PersianText;
import ir.khosh.wire.catalogue.ServiceOfferingView;
import ir.khosh.wire.contractors.ContractorView;
import ir.khosh.wire.contractors.NewContractor;
import ir.khosh.wire.regions.RegionView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Those who do the work, and the form of one of them. */
final class ContractorsModel {

    private static final int ALL_OFFERINGS = 500;
    private final AdministrationClient client;
    private final CatalogueClient catalogue;
    private final KeptModel<ContractorView> list;
    private final Map<String, ServiceOfferingView> offerings = new HashMap<>();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty phone = new SimpleStringProperty("");
    private final ObservableList<ServiceOfferingView> services = FXCollections.observableArrayList();
    private final ObservableList<RegionView> regions = FXCollections.observableArrayList();
    private final StringProperty capacity = new SimpleStringProperty("");
    private final BooleanProperty licensed = new SimpleBooleanProperty(true);

    ContractorsModel(AdministrationClient client, CatalogueClient catalogue) {
        this.client = client;
        this.catalogue = catalogue;
        list = new KeptModel<>(client::contractors, one -> one.name() + " " + one.phone() + " " + servicesOf(one));
        list.chosen().addListener((observed, was, is) -> fill(is));
        fill(null);
    }

    void load() {
        catalogue.search("", ALL_OFFERINGS).then(reply -> {
            reply.onValue(all -> all.forEach(one -> offerings.put(one.code(), one)));
            list.load();
        });
    }

    /** What they do, by name. */
    String servicesOf(ContractorView contractor) {
        return contractor.serviceCodes().stream()
                .map(code -> offerings.containsKey(code) ? offerings.get(code).name() : code)
                .collect(Collectors.joining("، "));
    }

    void startNew() {
        fill(null);
    }

    private void fill(ContractorView is) {
        name.set(is == null ? "" : is.name());
        phone.set(is == null ? "" : PersianText.persianDigits(is.phone()));
        capacity.set(PersianText.persianDigits(Integer.toString(is == null ? 3 : is.capacityPerShift())));
        licensed.set(is == null || is.licensed());
        services.setAll(
                is == null
                        ? List.of()
                        : is.serviceCodes().stream().map(this::offering).toList());
        regions.clear();
        if (is != null && !is.regionIds().isEmpty()) {
            client.places(is.regionIds())
                    .then(reply -> reply.onValue(found -> {
                        if (is == list.chosen().get()) {
                            regions.setAll(found);
                        }
                    }));
        }
    }

    private ServiceOfferingView offering(String code) {
        return offerings.getOrDefault(code, new ServiceOfferingView(code, code, null, null, null, List.of()));
    }

    void save() {
        ContractorView chosen = list.chosen().get();
        String digits = PersianText.asciiDigits(capacity.get()).strip();
        NewContractor wish = new NewContractor(
                name.get(),
                PersianText.asciiDigits(phone.get()),
                services.stream().map(ServiceOfferingView::code).toList(),
                regions.stream().map(RegionView::id).toList(),
                digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0,
                licensed.get());
        list.act(
                () -> chosen == null ? client.addContractor(wish) : client.changeContractor(chosen.id(), wish),
                saved -> chosen == null ? "پیمانکار «" + saved.name() + "» افزوده شد." : "ذخیره شد.",
                saved -> list.all().stream()
                        .filter(one -> one.id() == saved.id())
                        .findFirst()
                        .ifPresent(list.chosen()::set));
    }

    KeptModel<ContractorView> list() {
        return list;
    }

    StringProperty name() {
        return name;
    }

    StringProperty phone() {
        return phone;
    }

    ObservableList<ServiceOfferingView> services() {
        return services;
    }

    ObservableList<RegionView> regions() {
        return regions;
    }

    StringProperty capacity() {
        return capacity;
    }

    BooleanProperty licensed() {
        return licensed;
    }
}
