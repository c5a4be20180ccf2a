package ir.khosh.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JalaliDateTest {

    @Test
    void newYearOf1405IsThe21stOfMarch2026() {
        assertThat(JalaliDate.of(LocalDate.of(2026, 3, 21))).isEqualTo(new JalaliDate(1405, 1, 1));
        assertThat(new JalaliDate(1405, 9, 1).toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void threeMonthsLaterIsClampedToTheMonthsEnd() {
        assertThat(new JalaliDate(1404, 9, 30).plusMonths(3)).isEqualTo(new JalaliDate(1404, 12, 29));
        assertThat(new JalaliDate(1403, 6, 31).plusMonths(3)).isEqualTo(new JalaliDate(1403, 9, 30));
    }

    @Test
    void itReadsAsPeopleSayIt() {
        assertThat(new JalaliDate(1405, 9, 1).longText()).isEqualTo("یکشنبه ۱ آذر ۱۴۰۵");
        assertThat(new JalaliDate(1405, 9, 1).shortText()).isEqualTo("۱۴۰۵/۰۹/۰۱");
    }

    @Test
    void everyDayOfFiftyYearsGoesThereAndBack() {
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() < 2050; day = day.plusDays(1)) {
            assertThat(JalaliDate.of(day).toLocalDate()).isEqualTo(day);
        }
    }
}
