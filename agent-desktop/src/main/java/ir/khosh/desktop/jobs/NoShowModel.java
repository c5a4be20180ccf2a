package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.wire.requests.NoShow;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Somebody was not there. */
final class NoShowModel extends TaskModel {

    private final ObjectProperty<String> absent = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");

    NoShowModel(JobModel job) {
        super(job);
    }

    @Override
    void check(FieldErrors at) {
        at.set("absent", absent.get() == null ? "چه کسی حاضر نبود؟" : "");
        at.set("note", "");
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        return job().jobs().reportNoShow(code, new NoShow(absent.get(), blankToNull(note.get())), idempotencyKey);
    }

    @Override
    String said() {
        return "CONTRACTOR".equals(absent.get())
                ? "عدم حضور پیمانکار ثبت شد؛ درخواست با اولویت بیشتر به اعزام برگشت."
                : "عدم حضور متقاضی ثبت شد.";
    }

    ObjectProperty<String> absent() {
        return absent;
    }

    StringProperty note() {
        return note;
    }
}
