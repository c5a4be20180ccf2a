package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import ir.khosh.wire.catalogue.FaultFamilyView;
import ir.khosh.wire.catalogue.OfferingChange;
import ir.khosh.wire.catalogue.OfferingKeepingView;
import ir.khosh.wire.catalogue.PromiseView;
import ir.khosh.wire.catalogue.ServiceOfferingView;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Clock clock;
    private final KeptModel<OfferingKeepingView> list;
    private final ObservableList<FaultFamilyView> families = FXCollections.observableArrayList();
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty family = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty synonyms = new SimpleStringProperty("");
    private final StringProperty price = new SimpleStringProperty("");
    private final StringProperty causes = new SimpleStringProperty("");
    private final StringProperty responseHours = new SimpleStringProperty("");
    private final StringProperty finishHours = new SimpleStringProperty("");
    private final BooleanProperty workingDays = new SimpleBooleanProperty(true);
    private final BooleanProperty active = new SimpleBooleanProperty(true);
    private PromiseView promise;

    OfferingsModel(AdministrationClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
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
        promise = null;
        showPromise();
        if (is != null) {
            client.promises(is.code())
                    .then(reply -> reply.onValue(promises -> {
                        if (is.code().equals(code.get())) {
                            promise = promises.get(0);
                            showPromise();
                        }
                    }));
        }
    }

    private void showPromise() {
        responseHours.set(promise == null ? "" : Persian.digits(promise.responseHours()));
        finishHours.set(promise == null ? "" : Persian.digits(promise.finishHours()));
        workingDays.set(promise == null || promise.workingDays());
    }

    /** What is written of the promise; null when it is as it was, or nothing is written. */
    private PromiseView wishedPromise() {
        int response = number(responseHours);
        int finish = number(finishHours);
        boolean same = promise != null
                && promise.responseHours() == response
                && promise.finishHours() == finish
                && promise.workingDays() == workingDays.get();
        return same || responseHours.get().isBlank() && finishHours.get().isBlank()
                ? null
                : new PromiseView(
                        0,
                        LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN),
                        response,
                        finish,
                        workingDays.get());
    }

    private static int number(StringProperty text) {
        String digits = PersianText.asciiDigits(text.get()).replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
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
        PromiseView promised = wishedPromise();
        list.act(() -> client.putOffering(written, wish), put -> "«" + put.name() + "» ذخیره شد.", put -> {
            if (promised == null) {
                choose(written);
            } else {
                promise(written, promised);
            }
        });
    }

    /** After the service itself, which may be new. */
    private void promise(String service, PromiseView promised) {
        list.act(
                () -> client.promise(service, promised),
                made -> "خدمت و تعهد زمانی آن ذخیره شد؛ از امروز برای درخواست‌های تازه.",
                made -> choose(service));
    }

    private void choose(String service) {
        list.all().stream()
                .filter(one -> one.code().equals(service))
                .findFirst()
                .ifPresent(list.chosen()::set);
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

    /** Until a contractor has accepted. */
    StringProperty responseHours() {
        return responseHours;
    }

    /** Until the work is done. */
    StringProperty finishHours() {
        return finishHours;
    }

    /** Hours of weekends and holidays do not count. */
    BooleanProperty workingDays() {
        return workingDays;
    }

    BooleanProperty active() {
        return active;
    }
}
