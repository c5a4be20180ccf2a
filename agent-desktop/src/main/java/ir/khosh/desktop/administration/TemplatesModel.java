package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.values.PersianText;
import ir.khosh.wire.notifications.TemplateView;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What notices say, and the wording of one with its preview. */
final class TemplatesModel {

    private final AdministrationClient client;
    private final KeptModel<TemplateView> list;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper preview = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
    private int asked;

    TemplatesModel(AdministrationClient client) {
        this.client = client;
        list = new KeptModel<>(client::templates, one -> one.title() + " " + one.code() + " " + one.text());
        list.chosen().addListener((observed, was, is) -> text.set(is == null ? "" : is.text()));
        text.addListener((observed, was, is) -> look());
    }

    void load() {
        list.load();
    }

    /** Asks what it looks like; an older answer never replaces a newer one. */
    private void look() {
        TemplateView chosen = list.chosen().get();
        if (chosen == null || text.get().isBlank()) {
            preview.set("");
            size.set("");
            return;
        }
        int mine = ++asked;
        client.previewTemplate(chosen.code(), text.get()).then(reply -> {
            if (mine == asked) {
                list.errors().clear();
                reply.onValue(this::show).onFailure(list.errors()::take);
            }
        });
    }

    private void show(TemplateView.Preview shown) {
        preview.set(shown.text());
        String parts = shown.characters() + " نویسه، " + shown.segments() + " بخش پیامک";
        String unused = shown.unused().isEmpty() ? "" : " · به کار نرفته: " + String.join("، ", shown.unused());
        size.set(Persian.digits(parts) + unused);
    }

    void save() {
        TemplateView chosen = list.chosen().get();
        if (chosen != null) {
            list.act(
                    () -> client.wordTemplate(chosen.code(), text.get()),
                    put -> "از این پس پیام‌ها با این متن می‌روند.",
                    put -> choose(chosen.code()));
        }
    }

    void backToDefault() {
        TemplateView chosen = list.chosen().get();
        if (chosen != null) {
            list.act(
                    () -> client.templateBackToDefault(chosen.code()),
                    nothing -> "به متن پیش‌فرض بازگشت.",
                    nothing -> choose(chosen.code()));
        }
    }

    private void choose(String code) {
        list.all().stream().filter(one -> one.code().equals(code)).findFirst().ifPresent(list.chosen()::set);
    }

    /** «کد رهگیری {code}، …» of the chosen one. */
    String places(TemplateView template) {
        return template.places().isEmpty()
                ? "این متن جای خالی ندارد."
                : "جاهای خالی: "
                        + template.places().stream()
                                .map(place -> place.title() + " " + PersianText.isolate("{" + place.name() + "}"))
                                .collect(Collectors.joining("، "));
    }

    KeptModel<TemplateView> list() {
        return list;
    }

    StringProperty text() {
        return text;
    }

    ReadOnlyStringProperty preview() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyStringProperty size() {
        return size.getReadOnlyProperty();
    }
}
