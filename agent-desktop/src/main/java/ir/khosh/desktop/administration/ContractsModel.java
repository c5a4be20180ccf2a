package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.values.PersianText;
import ir.khosh.wire.contractors.ContractView;
import ir.khosh.wire.contractors.ContractorView;
import ir.khosh.wire.contractors.NewContract;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Contractors with their contracts, and the next contract of the chosen one. A term left empty is the general one. */
final class ContractsModel {

    /** Terms that are numbers: the field as the server names it, and what it is called. */
    static final Map<String, String> TERMS = new LinkedHashMap<>();

    static {
        TERMS.put("offerMinutes", "پاسخ به پیشنهاد (دقیقه)");
        TERMS.put("arrivalGraceMinutes", "دیرکرد بخشوده (دقیقه)");
        TERMS.put("warrantyMonths", "گارانتی (ماه)");
        TERMS.put("sharePermille", "سهم (در هزار)");
        TERMS.put("retentionPermille", "سپرده (در هزارِ سهم)");
        TERMS.put("penaltyRatePermille", "نرخ جریمه (در هزار)");
        TERMS.put("objectionDays", "مهلت اعتراض (روز)");
    }

    private final AdministrationClient client;
    private final KeptModel<ContractorView> list;
    private final ObservableList<ContractView> contracts = FXCollections.observableArrayList();
    private final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> until = new SimpleObjectProperty<>();
    private final ObjectProperty<String> penaltyMode = new SimpleObjectProperty<>();
    private final StringProperty reference = new SimpleStringProperty("");
    private final BooleanProperty supersedes = new SimpleBooleanProperty(false);
    private final Map<String, StringProperty> terms = new LinkedHashMap<>();

    ContractsModel(AdministrationClient client) {
        this.client = client;
        list = new KeptModel<>(client::contractors, one -> one.name() + " " + one.phone());
        TERMS.keySet().forEach(term -> terms.put(term, new SimpleStringProperty("")));
        list.chosen().addListener((observed, was, is) -> show(is));
    }

    void load() {
        list.load();
    }

    private void show(ContractorView contractor) {
        contracts.clear();
        from.set(null);
        until.set(null);
        penaltyMode.set(null);
        reference.set("");
        supersedes.set(false);
        terms.values().forEach(term -> term.set(""));
        if (contractor != null) {
            client.contracts(contractor.id())
                    .then(reply -> reply.onValue(all -> {
                        if (list.chosen().get() != null && list.chosen().get().id() == contractor.id()) {
                            contracts.setAll(all);
                        }
                    }));
        }
    }

    void save() {
        ContractorView contractor = list.chosen().get();
        if (contractor == null) {
            return;
        }
        NewContract wish = new NewContract(
                from.get(),
                until.get(),
                supersedes.get(),
                number("offerMinutes"),
                number("arrivalGraceMinutes"),
                number("warrantyMonths"),
                number("sharePermille"),
                number("retentionPermille"),
                penaltyMode.get(),
                number("penaltyRatePermille"),
                number("objectionDays"),
                reference.get().isBlank() ? null : reference.get().strip());
        list.act(
                () -> client.sign(contractor.id(), wish),
                signed -> "قرارداد، نگارش " + Persian.number(signed.version()) + "، ثبت شد.",
                signed -> list.all().stream()
                        .filter(one -> one.id() == contractor.id())
                        .findFirst()
                        .ifPresent(list.chosen()::set));
    }

    /** Null for the general term; a number out of every range when what is written is none. */
    private Integer number(String term) {
        String text = PersianText.asciiDigits(terms.get(term).get()).strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : -1;
    }

    KeptModel<ContractorView> list() {
        return list;
    }

    /** Of the chosen contractor, the newest first. */
    ObservableList<ContractView> contracts() {
        return contracts;
    }

    ObjectProperty<LocalDate> from() {
        return from;
    }

    ObjectProperty<LocalDate> until() {
        return until;
    }

    /** Null for the general one. */
    ObjectProperty<String> penaltyMode() {
        return penaltyMode;
    }

    StringProperty reference() {
        return reference;
    }

    BooleanProperty supersedes() {
        return supersedes;
    }

    StringProperty term(String name) {
        return terms.get(name);
    }
}
