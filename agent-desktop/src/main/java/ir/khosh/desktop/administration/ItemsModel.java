package ir.khosh.desktop.administration;

import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.values.PersianText;
import ir.khosh.wire.contractors.StandardItemView;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The list of standards, and the one in the form. What contractors have shown of it stays when it changes. */
final class ItemsModel {

    private static final int USUAL_GRACE_DAYS = 30;

    private final AdministrationClient client;
    private final KeptModel<StandardItemView> list;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty graceDays = new SimpleStringProperty("");
    private final BooleanProperty mandatory = new SimpleBooleanProperty(true);
    private final BooleanProperty expires = new SimpleBooleanProperty(true);

    ItemsModel(AdministrationClient client) {
        this.client = client;
        list = new KeptModel<>(client::standards, one -> one.name() + " " + one.code());
        list.chosen().addListener((observed, was, is) -> fill(is));
        startNew();
    }

    void load() {
        list.load();
    }

    void startNew() {
        fill(new StandardItemView("", "", true, true, USUAL_GRACE_DAYS));
    }

    private void fill(StandardItemView is) {
        if (is != null) {
            code.set(is.code());
            name.set(is.name());
            graceDays.set(Integer.toString(is.graceDays()));
            mandatory.set(is.mandatory());
            expires.set(is.expires());
        }
    }

    void save() {
        list.clear();
        String key = code.get().strip();
        if (key.isEmpty()) {
            list.errors().set("code", "کد لازم است.");
        }
        String days = PersianText.asciiDigits(graceDays.get()).strip();
        if (!days.matches("[0-9]{1,4}")) {
            list.errors().set("graceDays", "عددی از ۰ تا ۳۶۵۰ لازم است.");
        }
        if (!list.passed()) {
            return;
        }
        StandardItemView wish =
                new StandardItemView(key, name.get().strip(), mandatory.get(), expires.get(), Integer.parseInt(days));
        list.act(() -> client.putStandard(wish), put -> "«" + wish.name() + "» ذخیره شد.", put -> list.all().stream()
                .filter(one -> one.code().equals(key))
                .findFirst()
                .ifPresent(list.chosen()::set));
    }

    KeptModel<StandardItemView> list() {
        return list;
    }

    StringProperty code() {
        return code;
    }

    StringProperty name() {
        return name;
    }

    /** As it is typed, in any digits. */
    StringProperty graceDays() {
        return graceDays;
    }

    BooleanProperty mandatory() {
        return mandatory;
    }

    BooleanProperty expires() {
        return expires;
    }
}
