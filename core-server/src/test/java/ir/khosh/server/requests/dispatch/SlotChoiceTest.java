package ir.khosh.server.requests.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SlotChoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final SlotChoice choice = new SlotChoice(3);

    @Test
    void asSoonAsPossibleBeginsWithTheNextShiftAndEndsAfterThreeDays() {
        assertThat(choice.slotsFor(Priority.NORMAL, null, null, tehran(13, 0)))
                .startsWith(slot(0, Shift.EVENING), slot(1, Shift.MORNING))
                .endsWith(slot(3, Shift.EVENING))
                .isSorted();
    }

    @Test
    void inDangerTheShiftThatRunsNowCountsToo() {
        assertThat(choice.slotsFor(Priority.EMERGENCY, null, null, tehran(13, 0)))
                .startsWith(slot(0, Shift.AFTERNOON), slot(0, Shift.EVENING), slot(0, Shift.NIGHT));
    }

    @Test
    void nobodyComesAtNightForAnOrdinaryJobUnlessWished() {
        assertThat(choice.slotsFor(Priority.NORMAL, null, null, tehran(9, 0)))
                .noneMatch(slot -> slot.shift() == Shift.NIGHT);
        assertThat(choice.slotsFor(Priority.NORMAL, null, Shift.NIGHT, tehran(9, 0)))
                .containsExactly(
                        slot(0, Shift.NIGHT), slot(1, Shift.NIGHT), slot(2, Shift.NIGHT), slot(3, Shift.NIGHT));
        assertThat(choice.slotsFor(Priority.URGENT, null, null, tehran(17, 0))).startsWith(slot(0, Shift.NIGHT));
    }

    @Test
    void aWishedShiftIsTheOnlyOne() {
        assertThat(choice.slotsFor(Priority.NORMAL, TODAY.plusDays(9), Shift.MORNING, tehran(13, 0)))
                .containsExactly(slot(9, Shift.MORNING));
    }

    @Test
    void aWishedShiftMayBeTheOneThatRunsNowButNotOneThatIsOver() {
        assertThat(choice.slotsFor(Priority.NORMAL, TODAY, Shift.AFTERNOON, tehran(13, 0)))
                .containsExactly(slot(0, Shift.AFTERNOON));
        assertThat(choice.slotsFor(Priority.NORMAL, TODAY, Shift.MORNING, tehran(13, 0)))
                .isEmpty();
        assertThat(choice.slotsFor(Priority.NORMAL, TODAY.minusDays(1), Shift.NIGHT, tehran(13, 0)))
                .isEmpty();
    }

    @Test
    void aWishedDayMeansAnyOfItsShifts() {
        assertThat(choice.slotsFor(Priority.NORMAL, TODAY.plusDays(1), null, tehran(13, 0)))
                .containsExactly(slot(1, Shift.MORNING), slot(1, Shift.AFTERNOON), slot(1, Shift.EVENING));
    }

    @Test
    void afterMidnightTheDayIsTheOneInTehran() {
        assertThat(choice.slotsFor(Priority.NORMAL, null, null, tehran(0, 30)).get(0))
                .isEqualTo(slot(0, Shift.MORNING));
    }

    private static ShiftSlot slot(int days, Shift shift) {
        return new ShiftSlot(TODAY.plusDays(days), shift);
    }

    private static Instant tehran(int hour, int minute) {
        return TODAY.atTime(hour, minute).atZone(JalaliDate.TEHRAN).toInstant();
    }
}
