package ir.khosh.server.contractors;

import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import ir.khosh.wire.requests.Shift;
import java.time.Instant;
import java.time.LocalDate;

/** One shift of one day in Tehran: 8 to 12, 12 to 16, 16 to 20, 20 to 24. */
public record ShiftSlot(LocalDate day, Shift shift) implements Comparable<ShiftSlot> {

    private static final int FIRST_HOUR = 8;
    private static final int HOURS = 4;

    public Instant startsAt() {
        return day.atTime(FIRST_HOUR + shift.ordinal() * HOURS, 0)
                .atZone(JalaliDate.TEHRAN)
                .toInstant();
    }

    public Instant endsAt() {
        return startsAt().plusSeconds(HOURS * 3600L);
    }

    /** «۱۶ تا ۲۰» */
    public static String hoursTitle(Shift shift) {
        int from = FIRST_HOUR + shift.ordinal() * HOURS;
        return PersianText.persianDigits(from + " تا " + (from + HOURS));
    }

    /** «امروز ۱۶ تا ۲۰», «فردا ۸ تا ۱۲» or with the day's full name. */
    public String title(LocalDate today) {
        String dayTitle = day.equals(today)
                ? "امروز"
                : day.equals(today.plusDays(1)) ? "فردا" : JalaliDate.of(day).longText();
        return dayTitle + " " + hoursTitle(shift);
    }

    @Override
    public int compareTo(ShiftSlot other) {
        int byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : shift.compareTo(other.shift);
    }
}
