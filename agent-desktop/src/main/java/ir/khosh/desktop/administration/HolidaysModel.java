package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import ir.khosh.wire.calendar.HolidayView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The holidays of one Jalali year. */
final class HolidaysModel {

    private static final Pattern DAY = Pattern.compile("(?:(1[34]\\d\\d)[/-])?(\\d{1,2})[/-](\\d{1,2})");

    private final AdministrationClient client;
    private final KeptModel<HolidayView> list;
    private final IntegerProperty year;
    private final StringProperty day = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");

    HolidaysModel(AdministrationClient client, Clock clock) {
        this.client = client;
        year = new SimpleIntegerProperty(JalaliDate.of(clock.instant()).year());
        list = new KeptModel<>(
                () -> client.holidays(year.get()),
                one -> one.title() + " " + JalaliDate.of(one.day()).longText());
        list.chosen().addListener((observed, was, is) -> fill(is));
        year.addListener((observed, was, is) -> {
            list.chosen().set(null);
            list.load();
        });
    }

    void load() {
        list.load();
    }

    void startNew() {
        fill(null);
    }

    private void fill(HolidayView is) {
        day.set(is == null ? "" : JalaliDate.of(is.day()).shortText());
        title.set(is == null ? "" : is.title());
    }

    void save() {
        list.clear();
        Optional<LocalDate> written = written();
        if (written.isEmpty()) {
            list.errors().set("day", "تاریخ را مانند ۱۴۰۵/۰۱/۱۳ بنویسید.");
            return;
        }
        list.act(
                () -> client.putHoliday(written.get(), title.get()),
                put -> JalaliDate.of(put.day()).longText() + " تعطیل است.",
                put -> {});
    }

    /** A day of the shown year may be written without the year. */
    private Optional<LocalDate> written() {
        Matcher parts = DAY.matcher(PersianText.asciiDigits(day.get()).strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            int of = parts.group(1) == null ? year.get() : Integer.parseInt(parts.group(1));
            return Optional.of(new JalaliDate(of, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))
                    .toLocalDate());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void remove() {
        HolidayView chosen = list.chosen().get();
        if (chosen != null) {
            list.act(
                    () -> client.removeHoliday(chosen.day()),
                    nothing -> "«" + chosen.title() + "» برداشته شد.",
                    nothing -> list.chosen().set(null));
        }
    }

    /** Those that the law fixes in the solar year. */
    void addSolar() {
        list.act(
                () -> client.addSolarHolidays(year.get()),
                nothing -> Persian.digits("تعطیلات ثابت سال " + year.get() + " افزوده شد."),
                nothing -> {});
    }

    KeptModel<HolidayView> list() {
        return list;
    }

    IntegerProperty year() {
        return year;
    }

    StringProperty day() {
        return day;
    }

    StringProperty title() {
        return title;
    }
}
