package ir.khosh.desktop.administration;

import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.values.PersianText;
import ir.khosh.wire.settings.SettingView;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The settings, and what one is to be from the server's next start on. */
final class SettingsModel {

    private final AdministrationClient client;
    private final KeptModel<SettingView> list;
    private final StringProperty value = new SimpleStringProperty("");

    SettingsModel(AdministrationClient client) {
        this.client = client;
        list = new KeptModel<>(client::settings, one -> one.title() + " " + one.key());
        list.chosen().addListener((observed, was, is) -> value.set(is == null ? "" : written(is)));
    }

    /** As one would type it. */
    private static String written(SettingView one) {
        String text = one.kept() == null ? one.value() : one.kept();
        return text == null
                ? ""
                : switch (text) {
                    case "true" -> "بله";
                    case "false" -> "خیر";
                    default ->
                        text.matches("[0-9;]+")
                                ? PersianText.persianDigits(text).replace(";", "؛ ")
                                : text;
                };
    }

    void load() {
        list.load();
    }

    /** Whether it may be set here at all. */
    static boolean isOurs(SettingView one) {
        return one.bounds() != null && one.source() != SettingView.Source.COMMAND_LINE;
    }

    /** Whether something else than now holds from the next start on. */
    static boolean waits(SettingView one) {
        return one.kept() == null
                ? one.source() == SettingView.Source.KEPT
                : !one.kept().equals(one.value()) && one.source() != SettingView.Source.COMMAND_LINE;
    }

    void save() {
        SettingView chosen = list.chosen().get();
        if (chosen != null && isOurs(chosen)) {
            list.act(
                    () -> client.keepSetting(chosen.key(), PersianText.asciiDigits(value.get())),
                    kept -> "نگه داشته شد؛ از آغاز بعدی کارساز به کار می‌آید.",
                    kept -> choose(chosen.key()));
        }
    }

    void forget() {
        SettingView chosen = list.chosen().get();
        if (chosen != null) {
            list.act(
                    () -> client.forgetSetting(chosen.key()),
                    nothing -> "از آغاز بعدی کارساز، آنچه در پرونده یا پیش‌فرض است به کار می‌آید.",
                    nothing -> choose(chosen.key()));
        }
    }

    private void choose(String key) {
        list.all().stream().filter(one -> one.key().equals(key)).findFirst().ifPresent(list.chosen()::set);
    }

    KeptModel<SettingView> list() {
        return list;
    }

    StringProperty value() {
        return value;
    }
}
