package ir.khosh.server.requests.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import ir.khosh.values.JalaliDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The end of a warranty beside another calendar's, which shares no code with ours. */
class WarrantyOracleTest {

    private final WarrantyTerm term = new WarrantyTerm(3);

    @Test
    void theEndIsThatOfAnotherCalendarOnEveryDayFrom1400To1425() {
        LocalDate last = new JalaliDate(1426, 1, 1).toLocalDate();
        int days = 0;
        for (LocalDate day = new JalaliDate(1400, 1, 1).toLocalDate(); day.isBefore(last); day = day.plusDays(1)) {
            for (LocalTime time : List.of(LocalTime.MIN, LocalTime.of(23, 59, 59))) {
                Instant completed = day.atTime(time).atZone(JalaliDate.TEHRAN).toInstant();
                assertThat(term.endOf(completed))
                        .as("finished on %s at %s", day, time)
                        .isEqualTo(oracle(day));
            }
            days++;
        }
        assertThat(days).isEqualTo(9_496);
    }

    /** ICU clamps to the month's last day by itself. */
    private static LocalDate oracle(LocalDate day) {
        Calendar persian = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_IR@calendar=persian"));
        persian.setTimeInMillis(day.toEpochDay() * 86_400_000L);
        persian.add(Calendar.MONTH, 3);
        return LocalDate.ofEpochDay(Math.floorDiv(persian.getTimeInMillis(), 86_400_000L));
    }
}
