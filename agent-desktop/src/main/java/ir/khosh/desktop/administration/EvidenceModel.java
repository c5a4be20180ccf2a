package ir.khosh.desktop.administration;

import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.desktop.server.Disk;
import ir.khosh.desktop.server.Failure;
import ir.khosh.wire.contractors.ContractorView;
import ir.khosh.wire.contractors.EvidenceView;
import ir.khosh.wire.contractors.NewEvidence;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What contractors showed of the standards, and what the chosen one shows now, with a picture of it. */
final class EvidenceModel {

    /** In bytes, so that a film chosen by mistake does not fill the memory; the server has the rule. */
    private static final long LARGEST = 100L * 1024 * 1024;

    private final AdministrationClient client;
    private final Disk disk;
    private final KeptModel<ContractorView> list;
    private final ObservableList<EvidenceView> shown = FXCollections.observableArrayList();
    private final ObjectProperty<EvidenceView> item = new SimpleObjectProperty<>();
    private final ObjectProperty<String> kind = new SimpleObjectProperty<>("DOCUMENT");
    private final ObjectProperty<LocalDate> expires = new SimpleObjectProperty<>();
    private final StringProperty reference = new SimpleStringProperty("");
    private final ObjectProperty<Path> picture = new SimpleObjectProperty<>();

    EvidenceModel(AdministrationClient client, Disk disk) {
        this.client = client;
        this.disk = disk;
        list = new KeptModel<>(client::contractors, one -> one.name() + " " + one.phone());
        list.chosen().addListener((observed, was, is) -> show(is));
    }

    void load() {
        list.load();
    }

    private void show(ContractorView contractor) {
        String kept = item.get() == null ? null : item.get().code();
        item.set(null);
        kind.set("DOCUMENT");
        expires.set(null);
        reference.set("");
        picture.set(null);
        shown.clear();
        if (contractor != null) {
            client.evidence(contractor.id())
                    .then(reply -> reply.onValue(all -> {
                        if (list.chosen().get() != null && list.chosen().get().id() == contractor.id()) {
                            shown.setAll(all);
                            all.stream()
                                    .filter(one -> one.code().equals(kept))
                                    .findFirst()
                                    .ifPresent(item::set);
                        }
                    }));
        }
    }

    void save() {
        list.clear();
        if (list.chosen().get() == null) {
            return;
        }
        if (item.get() == null) {
            list.errors().set("item", "استاندارد را برگزینید.");
            return;
        }
        if (picture.get() == null) {
            send(null);
            return;
        }
        disk.read(picture.get(), LARGEST)
                .then(reply -> reply.onValue(this::sendPicture).onFailure(failure -> list.errors()
                        .set(
                                "photo",
                                failure.kind() == Failure.Kind.REFUSED
                                        ? "این پرونده برای یک عکس بیش از اندازه بزرگ است."
                                        : "این پرونده خوانده نمی‌شود.")));
    }

    private void sendPicture(byte[] content) {
        client.sendPicture(content)
                .then(reply -> reply.onValue(photo -> send(photo.id())).onFailure(failure -> {
                    if (!list.errors().take(failure)) {
                        list.errors().set("photo", failure.text());
                    }
                }));
    }

    private void send(Long photo) {
        ContractorView contractor = list.chosen().get();
        String standard = item.get().code();
        String name = item.get().name();
        NewEvidence evidence = new NewEvidence(
                kind.get(), reference.get().isBlank() ? null : reference.get().strip(), expires.get(), photo);
        list.act(
                () -> client.show(contractor.id(), standard, evidence),
                done -> "«" + name + "» ثبت شد.",
                done -> list.all().stream()
                        .filter(one -> one.id() == contractor.id())
                        .findFirst()
                        .ifPresent(list.chosen()::set));
    }

    KeptModel<ContractorView> list() {
        return list;
    }

    /** Every standard, with what the chosen contractor last showed of it. */
    ObservableList<EvidenceView> shown() {
        return shown;
    }

    ObjectProperty<EvidenceView> item() {
        return item;
    }

    /** DOCUMENT, INSPECTION, SIGNATURE or REVOKED. */
    ObjectProperty<String> kind() {
        return kind;
    }

    ObjectProperty<LocalDate> expires() {
        return expires;
    }

    StringProperty reference() {
        return reference;
    }

    /** Null without a picture. */
    ObjectProperty<Path> picture() {
        return picture;
    }
}
