package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.wire.surveys.NewComplaint;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the applicant is displeased with. */
final class ComplaintModel extends TaskModel {

    static final List<String> CATEGORIES = List.of("LATE", "BEHAVIOUR", "QUALITY", "PRICE", "ATTIRE", "OTHER");

    private final ObjectProperty<String> category = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");

    ComplaintModel(JobModel job) {
        super(job);
    }

    @Override
    void check(FieldErrors at) {
        at.set("category", category.get() == null ? "موضوع را برگزینید." : "");
        at.set("text", neededReason(text.get()));
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        return job().jobs()
                .complain(new NewComplaint(code, category.get(), text.get().strip()), idempotencyKey);
    }

    @Override
    String said() {
        return "شکایت ثبت شد؛ پیمانکار پاسخ می‌دهد و سرپرست رسیدگی می‌کند.";
    }

    ObjectProperty<String> category() {
        return category;
    }

    StringProperty text() {
        return text;
    }
}
