package ir.khosh.desktop.administration;

import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.desktop.server.Answer;
import ir.khosh.wire.catalogue.FaultFamilyView;
import ir.khosh.wire.catalogue.ServiceOfferingView.CauseCodeView;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Families of faults, and one cause of the chosen family. Finished jobs name causes, so that none is deleted. */
final class FamiliesModel {

    private final AdministrationClient client;
    private final KeptModel<FaultFamilyView> list;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty causeCode = new SimpleStringProperty("");
    private final StringProperty causeName = new SimpleStringProperty("");

    FamiliesModel(AdministrationClient client) {
        this.client = client;
        list = new KeptModel<>(
                client::families,
                one -> one.name() + " " + one.code() + " "
                        + String.join(
                                " ",
                                one.causes().stream().map(CauseCodeView::name).toList()));
        list.chosen().addListener((observed, was, is) -> fill(is));
    }

    void load() {
        list.load();
    }

    void startNew() {
        fill(null);
    }

    private void fill(FaultFamilyView is) {
        code.set(is == null ? "" : is.code());
        name.set(is == null ? "" : is.name());
        causeCode.set("");
        causeName.set("");
    }

    /** The cause when one is written, else the family itself. */
    void save() {
        list.clear();
        String family = code.get().strip();
        if (family.isEmpty()) {
            list.errors().set("code", "کد لازم است.");
            return;
        }
        boolean cause = list.chosen().get() != null && !causeCode.get().isBlank();
        list.act(
                () -> cause
                        ? putCause(family)
                        : client.putFamily(family, name.get().strip()),
                put -> cause ? "علت «" + causeName.get().strip() + "» ذخیره شد." : "خانواده ذخیره شد.",
                put -> list.all().stream()
                        .filter(one -> one.code().equals(family))
                        .findFirst()
                        .ifPresent(list.chosen()::set));
    }

    private Answer<Object> putCause(String family) {
        return client.putCause(family, causeCode.get().strip(), causeName.get().strip());
    }

    /** A cause of the chosen family comes into the form. */
    void choose(CauseCodeView cause) {
        causeCode.set(cause.code());
        causeName.set(cause.name());
    }

    KeptModel<FaultFamilyView> list() {
        return list;
    }

    StringProperty code() {
        return code;
    }

    StringProperty name() {
        return name;
    }

    StringProperty causeCode() {
        return causeCode;
    }

    StringProperty causeName() {
        return causeName;
    }
}
