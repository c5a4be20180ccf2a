package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.values.PersianText;
import ir.khosh.wire.settings.SettingView;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** The settings in force; they are changed in the file, so there is nothing to write here. */
final class SettingsView {

    private final KeptModel<SettingView> model;

    SettingsView(KeptModel<SettingView> model) {
        this.model = model;
    }

    SectionView<SettingView> build() {
        return new SectionView<>(Section.SETTINGS, model)
                .column("معنا", 240, SettingsView::title)
                .column("مقدار", 130, one -> shown(one.value()))
                .column("واحد", 70, one -> one.unit() == null ? "" : one.unit())
                .column("از کجا", 90, one -> source(one.source()))
                .form(detail(), () -> {});
    }

    private static String title(SettingView one) {
        return one.title() == null ? PersianText.isolate(one.key()) : one.title();
    }

    private static String shown(String value) {
        return value == null ? "—" : value.matches("[0-9]+") ? Persian.digits(value) : PersianText.isolate(value);
    }

    private static String source(SettingView.Source source) {
        return switch (source) {
            case DEFAULT -> "پیش‌فرض";
            case FILE -> "پرونده";
            case COMMAND_LINE -> "فرمان آغاز";
            case START -> "خودکار";
        };
    }

    private Node detail() {
        Panel panel = new Panel(
                Pieces.label(model.chosen().map(SettingsView::title).orElse("یک سطر را برگزینید"), "panel-title"),
                line(
                        "کلید",
                        model.chosen()
                                .map(one -> PersianText.isolate(one.key()))
                                .orElse("")),
                line(
                        "مقدار کنونی",
                        model.chosen().map(one -> shown(one.value())).orElse("")),
                line(
                        "پیش‌فرض",
                        model.chosen().map(one -> shown(one.byDefault())).orElse("")),
                line("واحد", model.chosen().map(SettingView::unit).orElse("")),
                line("منبع", model.chosen().map(one -> source(one.source())).orElse("")),
                Pieces.wrapping(
                        "تنظیمات در پروندهٔ server.properties نوشته می‌شوند و از آغاز بعدی کارساز به کار می‌آیند.",
                        "quiet",
                        "small"));
        panel.getStyleClass().add("admin-form");
        panel.setId("setting-detail");
        return panel;
    }

    private static Node line(String name, ObservableValue<String> text) {
        return Pieces.column(1, Pieces.label(name, "field-name"), Pieces.label(text));
    }
}
