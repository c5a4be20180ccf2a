package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.SpokenHour;
import ir.khosh.desktop.server.Answer;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.requests.Arrival;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The exact time at which the contractor says they will be at the door. */
final class ArrivalModel extends TaskModel {

    private final ObjectProperty<LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty hour = new SimpleStringProperty("");

    ArrivalModel(JobModel job) {
        super(job);
        day.set(request().assignment() == null ? null : request().assignment().day());
        Instant stated = request().progress().arrivalAt();
        if (stated != null) {
            LocalTime time = LocalTime.ofInstant(stated, JalaliDate.TEHRAN);
            hour.set(SpokenHour.format(time));
        }
    }

    @Override
    void check(FieldErrors at) {
        at.set("day", day.get() == null ? "روز را بنویسید." : "");
        at.set("at", time().isEmpty() ? "ساعت را بنویسید؛ مانند ۱۷:۳۰." : "");
    }

    private Optional<LocalTime> time() {
        return SpokenHour.parse(hour.get());
    }

    @Override
    Answer<?> send(String code, String idempotencyKey) {
        Instant at =
                day.get().atTime(time().orElseThrow()).atZone(JalaliDate.TEHRAN).toInstant();
        return job().jobs().stateArrival(code, new Arrival(at), idempotencyKey);
    }

    @Override
    String said() {
        return "ساعت حضور ثبت شد و به متقاضی پیامک می‌شود.";
    }

    ObjectProperty<LocalDate> day() {
        return day;
    }

    StringProperty hour() {
        return hour;
    }
}
