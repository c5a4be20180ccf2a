package ir.khosh.server.calendar;

import ir.khosh.values.JalaliDate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Which days are worked: neither weekly days off nor holidays. Days are those of Tehran. */
public record WorkingCalendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

    public WorkingCalendar {
        if (weekend.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("no day of the week is worked");
        }
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The last of so many working days, the first of which is after {@code from}; {@code from} itself for none. */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** So long after a moment, when only the hours of working days count, each of them whole. */
    public Instant plusWorkingTime(Instant from, Duration length) {
        Instant moment = from;
        Duration left = length;
        while (true) {
            LocalDate day = LocalDate.ofInstant(moment, JalaliDate.TEHRAN);
            Instant end = day.plusDays(1).atStartOfDay(JalaliDate.TEHRAN).toInstant();
            if (isWorkingDay(day)) {
                Duration room = Duration.between(moment, end);
                if (left.compareTo(room) <= 0) {
                    return moment.plus(left);
                }
                left = left.minus(room);
            }
            moment = end;
        }
    }
}
