package ir.khosh.server.calendar;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Remembered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Working days as the holidays stand now. Safe for several threads. */
@ApplicationScoped
public class WorkingDays {

    private Set<DayOfWeek> weekend = Set.of();
    private Remembered<Set<LocalDate>> holidays;

    protected WorkingDays() {}

    @Inject
    WorkingDays(
            CallPathSql sql,
            Clock clock,
            @ConfigProperty(name = "khosh.calendar.weekend", defaultValue = "FRIDAY") String weekend) {
        this.weekend = daysOf(weekend);
        holidays = new Remembered<>(
                () -> Set.copyOf(sql.list("select day from holiday", row -> row.getObject("day", LocalDate.class))),
                clock);
    }

    void whenChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) HolidaysChanged changed) {
        holidays.forget();
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
        return calendar().isWorkingDay(day);
    }

    /** @param days of work, 0 to 200; as {@link WorkingCalendar#plusWorkingDays} */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        return calendar().plusWorkingDays(from, days);
    }

    /** As {@link WorkingCalendar#plusWorkingTime}; the length is at most 90 days. */
    public Instant plusWorkingTime(Instant from, Duration length) {
        return calendar().plusWorkingTime(from, length);
    }

    private WorkingCalendar calendar() {
        return new WorkingCalendar(weekend, holidays.get());
    }
}
