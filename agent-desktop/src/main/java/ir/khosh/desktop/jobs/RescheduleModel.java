package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.wire.requests.Reschedule;
import ir.khosh.wire.requests.Shift;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Another day or another part of the day. */
final class RescheduleModel extends TaskModel {

    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<Shift> shift = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");

    RescheduleModel(JobModel job) {
        super(job);
        boolean assigned =
                request().assignment() != null && request().assignment().day() != null;
        day.set(assigned ? request().assignment().day() : request().wishedDay());
        shift.set(assigned ? request().assignment().shift() : request().wishedShift());
    }

    @Override
    void check(FieldErrors at) {
        at.set("day", day.get() == null ? "روز تازه را بنویسید." : "");
        at.set("shift", shift.get() == null ? "ساعت را برگزینید." : "");
        at.set("reason", neededReason(reason.get()));
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        return job().jobs()
                .reschedule(
                        code,
                        new Reschedule(day.get(), shift.get(), reason.get().strip()),
                        idempotencyKey);
    }

    @Override
    String said() {
        return "زمان تازه ثبت شد و به متقاضی و پیمانکار خبر داده می‌شود.";
    }

    ObjectProperty<LocalDate> day() {
        return day;
    }

    ObjectProperty<Shift> shift() {
        return shift;
    }

    StringProperty reason() {
        return reason;
    }
}
