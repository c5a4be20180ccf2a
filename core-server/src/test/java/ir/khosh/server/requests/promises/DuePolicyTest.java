package ir.khosh.server.requests.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.calendar.WorkingCalendar;
import ir.khosh.server.catalogue.Promise;
import ir.khosh.server.requests.promises.DueState.Name;
import ir.khosh.wire.requests.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DuePolicyTest {

    /** A Thursday, 20:00 in Tehran; Friday is off and the Saturday after it is a holiday. */
    private static final Instant THURSDAY_EVENING = Instant.parse("2026-11-26T16:30:00Z");

    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(Set.of(DayOfWeek.FRIDAY), Set.of(LocalDate.of(2026, 11, 28)));
    private static final Promise IN_WORKING_TIME = new Promise(3, Duration.ofHours(6), Duration.ofHours(24), true);
    private static final Promise ALWAYS = new Promise(3, Duration.ofHours(6), Duration.ofHours(24), false);
    private final DuePolicy policy = new DuePolicy(CALENDAR::plusWorkingTime);

    @Test
    void hoursOfWeekendsAndHolidaysDoNotCount() {
        DuePolicy.Due due = policy.dueOf(IN_WORKING_TIME, Priority.NORMAL, THURSDAY_EVENING, null);
        // four hours are left of Thursday; two go on at the beginning of Sunday
        assertThat(due.respondBy()).isEqualTo("2026-11-28T22:30:00Z");
        assertThat(due.finishBy()).isEqualTo("2026-11-29T16:30:00Z");
    }

    @Test
    void whereThereIsDangerOrThePromiseSaysSoTheyCount() {
        Instant after = THURSDAY_EVENING.plus(Duration.ofHours(6));
        assertThat(policy.dueOf(IN_WORKING_TIME, Priority.EMERGENCY, THURSDAY_EVENING, null)
                        .respondBy())
                .isEqualTo(after);
        assertThat(policy.dueOf(ALWAYS, Priority.NORMAL, THURSDAY_EVENING, null).respondBy())
                .isEqualTo(after);
    }

    @Test
    void whoWishesALaterTimeIsPromisedTheEndFromThenAndAContractorFromNow() {
        Instant wished = THURSDAY_EVENING.plus(Duration.ofDays(10));
        DuePolicy.Due due = policy.dueOf(ALWAYS, Priority.NORMAL, THURSDAY_EVENING, wished);
        assertThat(due.respondBy()).isEqualTo(THURSDAY_EVENING.plus(Duration.ofHours(6)));
        assertThat(due.finishBy()).isEqualTo(wished.plus(Duration.ofHours(24)));
    }

    @Test
    void whatIsDueNextIsSaidWithTheTimeThatIsLeft() {
        Instant respond = THURSDAY_EVENING.plus(Duration.ofHours(6));
        Instant finish = THURSDAY_EVENING.plus(Duration.ofHours(30));
        DueState waiting = DueState.of(respond, null, finish, null, THURSDAY_EVENING);
        assertThat(waiting.name()).isEqualTo(Name.ON_TIME);
        assertThat(waiting.title()).isEqualTo("تعیین پیمانکار: ۶ ساعت مانده");
        assertThat(DueState.of(respond, null, finish, null, respond.minusSeconds(300))
                        .name())
                .isEqualTo(Name.NEAR);
        DueState late = DueState.of(respond, null, finish, null, respond.plusSeconds(600));
        assertThat(late.name()).isEqualTo(Name.OVERDUE);
        assertThat(late.title()).isEqualTo("تعیین پیمانکار: ۱۰ دقیقه دیرکرد");
        DueState accepted = DueState.of(respond, respond, finish, null, THURSDAY_EVENING);
        assertThat(accepted.title()).isEqualTo("پایان کار: ۱ روز و ۶ ساعت مانده");
        assertThat(accepted.dueAt()).isEqualTo(finish);
    }

    @Test
    void ofAFinishedJobItIsSaidWhetherThePromiseWasKept() {
        Instant finish = THURSDAY_EVENING;
        assertThat(DueState.of(finish, finish, finish, finish, finish.plusSeconds(9))
                        .name())
                .isEqualTo(Name.MET);
        DueState missed = DueState.of(finish, finish, finish, finish.plus(Duration.ofDays(2)), finish);
        assertThat(missed.name()).isEqualTo(Name.MISSED);
        assertThat(missed.title()).isEqualTo("با ۲ روز دیرکرد انجام شد");
        assertThat(missed.dueAt()).isNull();
    }

    @Test
    void aContractorIsNotBlamedForALateShiftOrForTheApplicantsThinking() {
        Timeliness timeliness = new Timeliness(Duration.ofHours(48));
        Instant due = THURSDAY_EVENING;
        Instant shift = due.plus(Duration.ofDays(1));
        assertThat(timeliness.valueOf(due, due, Duration.ZERO, due.plus(Duration.ofHours(24))))
                .isEqualTo(50);
        assertThat(timeliness.valueOf(due, shift, Duration.ZERO, shift)).isEqualTo(100);
        assertThat(timeliness.valueOf(due, due, Duration.ofHours(24), due.plus(Duration.ofHours(24))))
                .isEqualTo(100);
        assertThat(timeliness.valueOf(due, due, Duration.ZERO, due.plus(Duration.ofDays(9))))
                .isZero();
    }
}
