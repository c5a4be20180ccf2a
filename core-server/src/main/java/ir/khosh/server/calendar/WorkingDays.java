package ir.khosh.server.calendar;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.JalaliDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Working days as the holidays stand now. Safe for several threads. */
@ApplicationScoped
public class WorkingDays {

    private static final int LOOK_AHEAD_DAYS = 400;
    private Set<DayOfWeek> weekend = Set.of();
    private CallPathSql sql;

    protected WorkingDays() {}

    @Inject
    WorkingDays(
            CallPathSql sql, @ConfigProperty(name = "khosh.calendar.weekend", defaultValue = "FRIDAY") String weekend) {
        this.sql = sql;
        this.weekend = daysOf(weekend);
    }

    private static Set<DayOfWeek> daysOf(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : text.split("[;,\\s]+")) {
            if (!name.isEmpty()) {
                days.add(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)));
            }
        }
        return days;
    }

    public boolean isWorkingDay(LocalDate day) {
        return calendarFrom(day, 1).isWorkingDay(day);
    }

    /** @param days of work, 0 to 200; as {@link WorkingCalendar#plusWorkingDays} */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        return calendarFrom(from, LOOK_AHEAD_DAYS).plusWorkingDays(from, days);
    }

    /** As {@link WorkingCalendar#plusWorkingTime}; the length is at most 90 days. */
    public Instant plusWorkingTime(Instant from, Duration length) {
        return calendarFrom(LocalDate.ofInstant(from, JalaliDate.TEHRAN), LOOK_AHEAD_DAYS)
                .plusWorkingTime(from, length);
    }

    private WorkingCalendar calendarFrom(LocalDate from, int days) {
        return new WorkingCalendar(
                weekend,
                new HashSet<>(sql.list(
                        "select day from holiday where day between ? and ?",
                        row -> row.getObject("day", LocalDate.class),
                        from,
                        from.plusDays(days))));
    }
}
