package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.values.PersianText;
import ir.khosh.wire.catalogue.FaultFamilyView;
import ir.khosh.wire.catalogue.OfferingChange;
import ir.khosh.wire.catalogue.OfferingKeepingView;
import ir.khosh.wire.catalogue.ServiceOfferingView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What citizens may ask for, and the form of one service. A service is withdrawn, never deleted. */
final class OfferingsModel {

    private final AdministrationClient client;
    private final KeptModel<OfferingKeepingView> list;
    private final ObservableList<FaultFamilyView> families = FXCollections.observableArrayList();
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty family = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty synonyms = new SimpleStringProperty("");
    private final StringProperty price = new SimpleStringProperty("");
    private final StringProperty causes = new SimpleStringProperty("");
    private final BooleanProperty active = new SimpleBooleanProperty(true);

    OfferingsModel(AdministrationClient client) {
        this.client = client;
        list = new KeptModel<>(
                client::offerings,
                one -> one.name() + " " + one.familyName() + " " + one.code() + " " + String.join(" ", one.synonyms()));
        list.chosen().addListener((observed, was, is) -> fill(is));
        family.addListener((observed, was, is) -> causes.set(causesOf(is)));
    }

    void load() {
        client.families().then(reply -> reply.onValue(families::setAll));
        list.load();
    }

    /** Families by name, for the search field. */
    List<FaultFamilyView> families(String typed) {
        String wanted = PersianText.fold(typed);
        return families.stream()
                .filter(one -> PersianText.fold(one.name()).contains(wanted))
                .toList();
    }

    Optional<FaultFamilyView> findFamily(String code) {
        return families.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private String causesOf(String code) {
        return findFamily(code)
                .map(one -> one.causes().stream()
                        .map(ServiceOfferingView.CauseCodeView::name)
                        .collect(Collectors.joining("، ")))
                .orElse("");
    }

    void startNew() {
        fill(null);
    }

    private void fill(OfferingKeepingView is) {
        code.set(is == null ? "" : is.code());
        family.set(is == null ? "" : is.familyCode());
        name.set(is == null ? "" : is.name());
        synonyms.set(is == null ? "" : String.join("، ", is.synonyms()));
        price.set(is == null || is.priceRial() == null ? "" : Persian.digits(is.priceRial()));
        active.set(is == null || is.active());
    }

    void save() {
        list.clear();
        String written = code.get().strip();
        if (written.isEmpty()) {
            list.errors().set("code", "کد لازم است.");
            return;
        }
        String rial = PersianText.asciiDigits(price.get()).replaceAll("\\D", "");
        List<String> others = Stream.of(synonyms.get().split("[،,\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        OfferingChange wish = new OfferingChange(
                name.get(), family.get(), others, rial.isEmpty() ? null : Long.valueOf(rial), active.get());
        list.act(
                () -> client.putOffering(written, wish),
                put -> "«" + put.name() + "» ذخیره شد.",
                put -> list.all().stream()
                        .filter(one -> one.code().equals(written))
                        .findFirst()
                        .ifPresent(list.chosen()::set));
    }

    KeptModel<OfferingKeepingView> list() {
        return list;
    }

    StringProperty code() {
        return code;
    }

    StringProperty family() {
        return family;
    }

    StringProperty name() {
        return name;
    }

    StringProperty synonyms() {
        return synonyms;
    }

    StringProperty price() {
        return price;
    }

    StringProperty causes() {
        return causes;
    }

    BooleanProperty active() {
        return active;
    }
}
