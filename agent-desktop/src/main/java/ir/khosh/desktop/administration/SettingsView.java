package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.values.PersianText;
import ir.khosh.wire.settings.SettingView;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** The settings in force; thresholds are set here, what belongs to the machine only in its file. */
final class SettingsView {

    private final SettingsModel model;
    private final TextField value = FormPane.number("setting-value", "");

    SettingsView(SettingsModel model) {
        this.model = model;
    }

    SectionView<SettingView> build(TableModel files, FilePicker picker) {
        return new SectionView<>(Section.SETTINGS, model.list())
                .column("معنا", 240, SettingsView::title)
                .column("مقدار", 110, one -> shown(one.value()))
                .column("واحد", 70, one -> one.unit() == null ? "" : one.unit())
                .column("از کجا", 80, one -> source(one.source()))
                .column("از آغاز بعدی", 90, SettingsView::next)
                .files(files, picker)
                .form(form(), value::requestFocus);
    }

    private static String title(SettingView one) {
        return one.title() == null ? PersianText.isolate(one.key()) : one.title();
    }

    private static String shown(String value) {
        if (value == null) {
            return "—";
        }
        return switch (value) {
            case "true" -> "بله";
            case "false" -> "خیر";
            default ->
                value.matches("[0-9;]+")
                        ? Persian.digits(value.length() > 5 ? grouped(value) : value)
                                .replace(";", "؛ ")
                        : PersianText.isolate(value);
        };
    }

    /** Big amounts in threes; lists of small numbers stay as they are. */
    private static String grouped(String value) {
        return value.contains(";") ? value : value.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "٬");
    }

    private static String next(SettingView one) {
        return !SettingsModel.waits(one) ? "" : one.kept() == null ? "بازگشت" : shown(one.kept());
    }

    private static String source(SettingView.Source source) {
        return switch (source) {
            case DEFAULT -> "پیش‌فرض";
            case FILE -> "پرونده";
            case KEPT -> "مدیر سامانه";
            case COMMAND_LINE -> "فرمان آغاز";
            case START -> "خودکار";
        };
    }

    /** Why it may or may not be set here, and what it may be. */
    private static String hint(SettingView one) {
        if (one.source() == SettingView.Source.COMMAND_LINE) {
            return "این مقدار با فرمان آغاز داده شده است و از اینجا تغییر نمی‌کند.";
        }
        return one.bounds() == null
                ? "این کلید تنها در پروندهٔ server.properties تغییر می‌کند و از آغاز بعدی کارساز به کار می‌آید."
                : one.bounds() + "؛ از آغاز بعدی کارساز به کار می‌آید.";
    }

    private Node form() {
        ObservableValue<SettingView> chosen = model.list().chosen();
        value.textProperty().bindBidirectional(model.value());
        ObservableValue<Boolean> ours = chosen.map(SettingsModel::isOurs).orElse(false);
        Button back = new Button("پس گرفتن");
        back.setId("setting-back");
        back.setOnAction(event -> model.forget());
        FormPane form = new FormPane(
                        "setting-form",
                        chosen.map(SettingsView::title).orElse("یک سطر را برگزینید"),
                        model.list(),
                        model::save)
                .with(
                        line("کلید", chosen.map(one -> PersianText.isolate(one.key()))),
                        line("مقدار کنونی", chosen.map(one -> shown(one.value()))),
                        line("پیش‌فرض", chosen.map(one -> shown(one.byDefault()))),
                        line("واحد", chosen.map(one -> one.unit() == null ? "—" : one.unit())),
                        line("از کجا", chosen.map(one -> source(one.source()))),
                        Pieces.shownWhile(
                                ours,
                                new Field(
                                        "مقدار تازه",
                                        null,
                                        value,
                                        model.list().errors().of("value"))),
                        Pieces.wrapping(chosen.map(SettingsView::hint).orElse(""), "quiet", "small"))
                .action(Pieces.shownWhile(chosen.map(one -> one.kept() != null).orElse(false), back))
                .end();
        form.saveOnlyWhile(ours);
        return form;
    }

    private static Node line(String name, ObservableValue<String> text) {
        return Pieces.column(1, Pieces.label(name, "field-name"), Pieces.label(text.orElse("")));
    }
}
