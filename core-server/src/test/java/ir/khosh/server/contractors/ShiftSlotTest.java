package ir.khosh.server.contractors;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.wire.requests.Shift;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShiftSlotTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void shiftsAreFourHoursOfTehranTime() {
        assertThat(new ShiftSlot(DAY, Shift.MORNING).startsAt()).isEqualTo(Instant.parse("2026-11-22T04:30:00Z"));
        assertThat(new ShiftSlot(DAY, Shift.MORNING).endsAt()).isEqualTo(Instant.parse("2026-11-22T08:30:00Z"));
        assertThat(new ShiftSlot(DAY, Shift.NIGHT).endsAt()).isEqualTo(Instant.parse("2026-11-22T20:30:00Z"));
    }

    @Test
    void peopleReadTodayTomorrowOrTheWholeDate() {
        assertThat(new ShiftSlot(DAY, Shift.EVENING).title(DAY)).isEqualTo("امروز ۱۶ تا ۲۰");
        assertThat(new ShiftSlot(DAY.plusDays(1), Shift.MORNING).title(DAY)).isEqualTo("فردا ۸ تا ۱۲");
        assertThat(new ShiftSlot(DAY.plusDays(2), Shift.NIGHT).title(DAY)).isEqualTo("سه‌شنبه ۳ آذر ۱۴۰۵ ۲۰ تا ۲۴");
    }

    @Test
    void theMorningComesBeforeTheEveningAndTodayBeforeTomorrow() {
        assertThat(new ShiftSlot(DAY, Shift.MORNING)).isLessThan(new ShiftSlot(DAY, Shift.EVENING));
        assertThat(new ShiftSlot(DAY, Shift.NIGHT)).isLessThan(new ShiftSlot(DAY.plusDays(1), Shift.MORNING));
    }
}
