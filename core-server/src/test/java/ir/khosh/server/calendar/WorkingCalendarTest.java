package ir.khosh.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.values.JalaliDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final LocalDate THURSDAY_28_ESFAND = new JalaliDate(1404, 12, 28).toLocalDate();

    private final WorkingCalendar nowruz = new WorkingCalendar(
            Set.of(DayOfWeek.FRIDAY),
            Set.of(
                    new JalaliDate(1404, 12, 29).toLocalDate(),
                    new JalaliDate(1405, 1, 1).toLocalDate(),
                    new JalaliDate(1405, 1, 2).toLocalDate(),
                    new JalaliDate(1405, 1, 3).toLocalDate(),
                    new JalaliDate(1405, 1, 4).toLocalDate()));

    @Test
    void friday_and_a_holiday_are_not_worked() {
        assertThat(nowruz.isWorkingDay(new JalaliDate(1405, 1, 7).toLocalDate()))
                .isFalse();
        assertThat(nowruz.isWorkingDay(new JalaliDate(1405, 1, 3).toLocalDate()))
                .isFalse();
        assertThat(nowruz.isWorkingDay(new JalaliDate(1405, 1, 5).toLocalDate()))
                .isTrue();
    }

    @Test
    void seven_working_days_from_the_last_thursday_of_the_year_leap_over_nowruz() {
        assertThat(THURSDAY_28_ESFAND.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(JalaliDate.of(nowruz.plusWorkingDays(THURSDAY_28_ESFAND, 7))).isEqualTo(new JalaliDate(1405, 1, 12));
    }

    @Test
    void no_working_days_later_is_the_same_day_even_on_a_friday() {
        LocalDate friday = new JalaliDate(1405, 1, 7).toLocalDate();
        assertThat(nowruz.plusWorkingDays(friday, 0)).isEqualTo(friday);
    }

    @Test
    void a_week_without_a_working_day_is_refused() {
        Set<DayOfWeek> all = EnumSet.allOf(DayOfWeek.class);
        assertThatThrownBy(() -> new WorkingCalendar(all, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
