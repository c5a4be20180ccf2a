package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.values.PhoneNumber;
import ir.khosh.values.Rial;
import ir.khosh.values.TrackingCode;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.Shift;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ServiceRequestTest {

    private static final Act ACT = new Act(Instant.parse("2026-11-22T09:00:00Z"), "narges");
    private static final ShiftSlot EVENING = new ShiftSlot(LocalDate.of(2026, 11, 22), Shift.EVENING);
    private static final LocalDate WARRANTY_END = LocalDate.of(2027, 2, 20);
    private final ServiceRequest request = aRequest();

    @Test
    void aNewRequestIsRegisteredAndSaysSo() {
        assertThat(request.state()).isEqualTo(RequestState.REGISTERED);
        assertThat(request.listEvents()).extracting(RequestEvent::event).containsExactly("registered");
        assertThat(request.findAssignment()).isEmpty();
    }

    @Test
    void withoutCoverageItHasAnOwner() {
        request.foundNoCoverage("SUPERVISOR", ACT);
        assertThat(request.state()).isEqualTo(RequestState.NO_COVERAGE);
        assertThat(request.owner()).isEqualTo("SUPERVISOR");
        assertThat(request.dispatchFailure()).isEqualTo("no-coverage");
    }

    @Test
    void anOfferTakesItFromItsOwner() {
        request.foundNoCoverage("SUPERVISOR", ACT);
        request.offer(7, "گرماگستر", EVENING, ACT);
        assertThat(request.state()).isEqualTo(RequestState.OFFERED);
        assertThat(request.owner()).isNull();
        assertThat(request.dispatchFailure()).isNull();
        assertThat(request.getAssignment().contractorId()).isEqualTo(7);
    }

    @Test
    void theHistoryTellsWhoComesWhenInPersian() {
        request.offer(7, "گرماگستر", EVENING, ACT);
        request.accept("گرماگستر", ACT);
        assertThat(request.listEvents())
                .last()
                .extracting(RequestEvent::title)
                .isEqualTo("گرماگستر پذیرفت: یکشنبه ۱ آذر ۱۴۰۵، ساعت ۱۶ تا ۲۰");
    }

    @Test
    void aContractorWhoSaysNoLeavesItToBeDispatchedAgain() {
        request.offer(7, "گرماگستر", EVENING, ACT);
        request.decline("گرماگستر", "راه دور است", ACT);
        assertThat(request.state()).isEqualTo(RequestState.REGISTERED);
        assertThat(request.dispatchFailure()).isEqualTo("declined");
        assertThat(request.listAssignments()).extracting(Assignment::state).containsExactly(AssignmentState.DECLINED);
        request.offer(8, "دیگری", EVENING, ACT);
        assertThat(request.getAssignment().ordinal()).isEqualTo(2);
    }

    @Test
    void aContractorMayCallOffAfterAccepting() {
        request.offer(7, "گرماگستر", EVENING, ACT);
        request.accept("گرماگستر", ACT);
        request.decline("گرماگستر", null, ACT);
        assertThat(request.state()).isEqualTo(RequestState.REGISTERED);
    }

    @Test
    void anOfferThatNobodyAnswersExpiresButAnAcceptedOneDoesNot() {
        request.offer(7, "گرماگستر", EVENING, ACT);
        request.expire("گرماگستر", ACT);
        assertThat(request.listAssignments()).extracting(Assignment::state).containsExactly(AssignmentState.EXPIRED);
        request.offer(7, "گرماگستر", EVENING, ACT);
        request.accept("گرماگستر", ACT);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> request.expire("گرماگستر", ACT));
    }

    @Test
    void onlyOneContractorIsAskedAtATime() {
        request.offer(7, "گرماگستر", EVENING, ACT);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> request.offer(8, "دیگری", EVENING, ACT));
        request.setAside("گرماگستر", ACT);
        request.offer(8, "دیگری", EVENING, ACT);
        assertThat(request.listAssignments())
                .extracting(Assignment::state)
                .containsExactly(AssignmentState.SUPERSEDED, AssignmentState.OFFERED);
    }

    @Test
    void onlyAcceptedWorkCanBeFinished() {
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> finish(new Rial(1)));
        request.offer(7, "گرماگستر", EVENING, ACT);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> finish(new Rial(1)));
        request.accept("گرماگستر", ACT);
        finish(new Rial(2_500_000));
        assertThat(request.state()).isEqualTo(RequestState.FINISHED);
        assertThat(request.warrantyUntil()).isEqualTo(WARRANTY_END);
        assertThat(request.listEvents())
                .extracting(RequestEvent::title)
                .endsWith("کار به پایان رسید؛ علت: برد", "۲٬۵۰۰٬۰۰۰ ریال دریافت شد");
    }

    @Test
    void workWithoutPaymentLeavesNoLineOfMoney() {
        request.offer(7, "گرماگستر", EVENING, ACT);
        request.accept("گرماگستر", ACT);
        finish(Rial.ZERO);
        assertThat(request.listEvents()).extracting(RequestEvent::event).doesNotContain("paid");
    }

    @Test
    void finishedWorkIsNotDispatchedAgain() {
        request.offer(7, "گرماگستر", EVENING, ACT);
        request.accept("گرماگستر", ACT);
        finish(Rial.ZERO);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> request.offer(8, "دیگری", EVENING, ACT))
                .satisfies(conflict -> assertThat(conflict.code()).isEqualTo("request-state-conflict"));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> request.setAside("گرماگستر", ACT));
    }

    private void finish(Rial paid) {
        request.finish("circuit-board", "برد", null, paid, WARRANTY_END, ACT);
    }

    private static ServiceRequest aRequest() {
        Intake intake = new Intake(
                null,
                new PhoneNumber("09121234567"),
                null,
                "boiler-repair",
                1,
                "خیابان بهشتی",
                null,
                Priority.NORMAL,
                null,
                null,
                null,
                null);
        return new ServiceRequest(TrackingCode.of(12_345_678), 1, intake, "193", ACT);
    }
}
