package ir.khosh.desktop.administration;

import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.values.PersianText;
import ir.khosh.wire.regions.RegionRow;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The list of places, and the form of one of them. A place is never taken away: records may point at it. */
final class RegionsModel {

    private final AdministrationClient client;
    private final KeptModel<RegionRow> list;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty parent = new SimpleStringProperty("");
    private final ObjectProperty<String> kind = new SimpleObjectProperty<>("CITY");
    private final StringProperty name = new SimpleStringProperty("");

    RegionsModel(AdministrationClient client) {
        this.client = client;
        list = new KeptModel<>(client::regions, one -> one.path() + " " + one.code());
        list.chosen().addListener((observed, was, is) -> fill(is));
    }

    void load() {
        list.load();
    }

    void startNew() {
        fill(null);
    }

    private void fill(RegionRow is) {
        code.set(is == null ? "" : is.code());
        parent.set(is == null || is.parentCode() == null ? "" : is.parentCode());
        kind.set(is == null ? "CITY" : is.kind());
        name.set(is == null ? "" : is.name());
    }

    void save() {
        list.clear();
        String written = PersianText.asciiDigits(code.get()).strip();
        if (written.isEmpty()) {
            list.errors().set("code", "کد لازم است.");
            return;
        }
        RegionRow chosen = list.chosen().get();
        String above = PersianText.asciiDigits(parent.get()).strip();
        RegionRow wish = new RegionRow(
                written,
                above.isEmpty() ? null : above,
                kind.get(),
                name.get(),
                null,
                chosen == null ? null : chosen.latitude(),
                chosen == null ? null : chosen.longitude());
        list.act(() -> client.putRegion(wish), put -> "«" + put.name() + "» ذخیره شد.", put -> list.all().stream()
                .filter(one -> one.code().equals(written))
                .findFirst()
                .ifPresent(list.chosen()::set));
    }

    KeptModel<RegionRow> list() {
        return list;
    }

    StringProperty code() {
        return code;
    }

    StringProperty parent() {
        return parent;
    }

    ObjectProperty<String> kind() {
        return kind;
    }

    StringProperty name() {
        return name;
    }
}
