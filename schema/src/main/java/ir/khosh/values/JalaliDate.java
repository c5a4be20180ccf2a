package ir.khosh.values;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.time4j.PlainDate;
import net.time4j.calendar.PersianCalendar;

/** A day of the Solar Hijri calendar, which people see; stored values are ISO dates and UTC instants. */
public record JalaliDate(int year, int month, int day) implements Comparable<JalaliDate> {

    public static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    private static final String[] MONTHS = {
        "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"
    };
    private static final String[] WEEKDAYS = {"دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"};

    public JalaliDate {
        if (!PersianCalendar.isValid(year, month, day)) {
            throw new IllegalArgumentException("no such day: " + year + "/" + month + "/" + day);
        }
    }

    public static JalaliDate of(LocalDate date) {
        PersianCalendar persian = PlainDate.from(date).transform(PersianCalendar.class);
        return new JalaliDate(persian.getYear(), persian.getMonth().getValue(), persian.getDayOfMonth());
    }

    /** The day in Tehran at this instant. */
    public static JalaliDate of(Instant instant) {
        return of(LocalDate.ofInstant(instant, TEHRAN));
    }

    public LocalDate toLocalDate() {
        return PersianCalendar.of(year, month, day).transform(PlainDate.class).toTemporalAccessor();
    }

    /** The same day {@code months} later, clamped to the month's last day. */
    public JalaliDate plusMonths(int months) {
        int index = Math.addExact(year * 12 + month - 1, months);
        int toYear = Math.floorDiv(index, 12);
        int toMonth = Math.floorMod(index, 12) + 1;
        return new JalaliDate(toYear, toMonth, Math.min(day, lengthOfMonth(toYear, toMonth)));
    }

    public static int lengthOfMonth(int year, int month) {
        return PersianCalendar.of(year, month, 1).lengthOfMonth();
    }

    /** {@code ۱۴۰۵/۰۹/۰۱} */
    public String shortText() {
        return PersianText.persianDigits(String.format("%04d/%02d/%02d", year, month, day));
    }

    /** {@code یکشنبه ۱ آذر ۱۴۰۵} */
    public String longText() {
        return WEEKDAYS[toLocalDate().getDayOfWeek().getValue() - 1] + " "
                + PersianText.persianDigits(Integer.toString(day)) + " " + monthName(month) + " "
                + PersianText.persianDigits(Integer.toString(year));
    }

    /** @param month 1 to 12 */
    public static String monthName(int month) {
        return MONTHS[month - 1];
    }

    @Override
    public int compareTo(JalaliDate other) {
        return toLocalDate().compareTo(other.toLocalDate());
    }
}
