package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ir.khosh.server.contractors.ContractTerms;
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
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceRequestTest {

    private static final Act ACT = new Act(Instant.parse("2026-11-22T09:00:00Z"), "narges");
    private static final ShiftSlot EVENING = new ShiftSlot(LocalDate.of(2026, 11, 22), Shift.EVENING);
    private static final ContractTerms TERMS = new ContractTerms(null, 0, 30, 15, 3, 800, 100, "COST_PLUS", 70, 7);
    private static final List<QuoteLine> LINES = List.of(new QuoteLine("PART", "برد", 2, 1_000_000));
    private static final LocalDate WARRANTY_END = LocalDate.of(2027, 2, 20);
    private final ServiceRequest request = aRequest();

    @Test
    void aNewRequestIsRegisteredAndConfirmedAndSaysSo() {
        assertThat(request.state()).isEqualTo(RequestState.CONFIRMED);
        assertThat(request.listEvents()).extracting(RequestEvent::event).containsExactly("registered", "confirmed");
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
        request.offer(7, "گرماگستر", EVENING, TERMS, ACT);
        assertThat(request.state()).isEqualTo(RequestState.OFFERED);
        assertThat(request.owner()).isNull();
        assertThat(request.dispatchFailure()).isNull();
        assertThat(request.getAssignment().contractorId()).isEqualTo(7);
    }

    @Test
    void theHistoryTellsWhoComesWhenInPersian() {
        request.offer(7, "گرماگستر", EVENING, TERMS, ACT);
        request.accept("گرماگستر", ACT);
        assertThat(request.listEvents())
                .last()
                .extracting(RequestEvent::title)
                .isEqualTo("گرماگستر پذیرفت: یکشنبه ۱ آذر ۱۴۰۵، ساعت ۱۶ تا ۲۰");
    }

    @Test
    void aContractorWhoSaysNoLeavesItToBeDispatchedAgain() {
        request.offer(7, "گرماگستر", EVENING, TERMS, ACT);
        request.decline("گرماگستر", "راه دور است", ACT);
        assertThat(request.state()).isEqualTo(RequestState.CONFIRMED);
        assertThat(request.dispatchFailure()).isEqualTo("declined");
        assertThat(request.listAssignments()).extracting(Assignment::state).containsExactly(AssignmentState.DECLINED);
        request.offer(8, "دیگری", EVENING, TERMS, ACT);
        assertThat(request.getAssignment().ordinal()).isEqualTo(2);
    }

    @Test
    void aContractorMayCallOffAfterAccepting() {
        request.offer(7, "گرماگستر", EVENING, TERMS, ACT);
        request.accept("گرماگستر", ACT);
        request.decline("گرماگستر", null, ACT);
        assertThat(request.state()).isEqualTo(RequestState.CONFIRMED);
    }

    @Test
    void anOfferThatNobodyAnswersExpiresButAnAcceptedOneDoesNot() {
        request.offer(7, "گرماگستر", EVENING, TERMS, ACT);
        request.expire("گرماگستر", ACT);
        assertThat(request.listAssignments()).extracting(Assignment::state).containsExactly(AssignmentState.EXPIRED);
        request.offer(7, "گرماگستر", EVENING, TERMS, ACT);
        request.accept("گرماگستر", ACT);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> request.expire("گرماگستر", ACT));
    }

    @Test
    void onlyOneContractorIsAskedAtATime() {
        request.offer(7, "گرماگستر", EVENING, TERMS, ACT);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> request.offer(8, "دیگری", EVENING, TERMS, ACT));
        request.setAside("گرماگستر", null, ACT);
        request.offer(8, "دیگری", EVENING, TERMS, ACT);
        assertThat(request.listAssignments())
                .extracting(Assignment::state)
                .containsExactly(AssignmentState.SUPERSEDED, AssignmentState.OFFERED);
    }

    @Test
    void onlyAcceptedWorkCanBeFinished() {
        assertThatExceptionOfType(ConflictException.class).isThrownBy(this::finish);
        request.offer(7, "گرماگستر", EVENING, TERMS, ACT);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(this::finish);
        request.accept("گرماگستر", ACT);
        finish();
        assertThat(request.state()).isEqualTo(RequestState.FINISHED);
        assertThat(request.warrantyUntil()).isEqualTo(WARRANTY_END);
    }

    @Test
    void theInvoiceAndItsPaymentStandInTheHistory() {
        accepted();
        finish();
        request.invoice("1405-000012", new Rial(2_500_000), ACT);
        assertThat(request.state()).isEqualTo(RequestState.INVOICED);
        request.pay(new Rial(2_500_000), ACT);
        assertThat(request.state()).isEqualTo(RequestState.PAID);
        assertThat(request.listEvents())
                .extracting(RequestEvent::title)
                .endsWith(
                        "کار به پایان رسید؛ علت: برد",
                        "صورتحساب ۱۴۰۵-۰۰۰۰۱۲ صادر شد: ۲٬۵۰۰٬۰۰۰ ریال",
                        "۲٬۵۰۰٬۰۰۰ ریال دریافت شد");
        request.close(ACT);
        assertThat(request.state()).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void whatWasFreeLeavesNoLineOfMoney() {
        accepted();
        finish();
        request.invoice("1405-000012", Rial.ZERO, ACT);
        request.pay(Rial.ZERO, ACT);
        assertThat(request.listEvents()).extracting(RequestEvent::event).doesNotContain("paid");
    }

    @Test
    void finishedWorkIsNotDispatchedAgain() {
        accepted();
        finish();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> request.offer(8, "دیگری", EVENING, TERMS, ACT))
                .satisfies(conflict -> assertThat(conflict.code()).isEqualTo("request-state-conflict"));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> request.setAside("گرماگستر", null, ACT));
    }

    @Test
    void fromTheStatedTimeToTheApprovedPriceEachStepLeavesALine() {
        accepted();
        request.stateArrival(Instant.parse("2026-11-22T13:30:00Z"), ACT);
        assertThat(request.state()).isEqualTo(RequestState.SCHEDULED);
        request.start(ACT);
        request.diagnose("circuit-board", "برد", null, ACT);
        request.quote(LINES, 100, null, ACT);
        assertThat(request.state()).isEqualTo(RequestState.QUOTED);
        assertThatExceptionOfType(ConflictException.class).isThrownBy(this::finish);
        assertThat(request.listEvents())
                .extracting(RequestEvent::title)
                .endsWith(
                        "زمان دقیق مراجعه: یکشنبه ۱ آذر ۱۴۰۵، ساعت ۱۷:۰۰",
                        "کار آغاز شد",
                        "عیب‌یابی شد: برد",
                        "برآورد هزینه: ۲٬۲۰۰٬۰۰۰ ریال");
    }

    @Test
    void aLaterQuoteReplacesAnEarlierOne() {
        accepted();
        request.start(ACT);
        Quote first = request.quote(LINES, 100, null, ACT);
        Quote second = request.quote(LINES, 100, null, ACT);
        assertThat(first.state()).isEqualTo(QuoteState.SUPERSEDED);
        assertThat(request.findOpenQuote()).contains(second);
    }

    @Test
    void aMovedVisitLosesItsStatedTimeAndKeepsItsContractor() {
        accepted();
        request.stateArrival(Instant.parse("2026-11-22T13:30:00Z"), ACT);
        ShiftSlot tomorrow = new ShiftSlot(LocalDate.of(2026, 11, 23), Shift.MORNING);
        request.moveVisit(tomorrow, "مهمان دارم", ACT);
        assertThat(request.state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(request.work().arrivalAt()).isNull();
        assertThat(request.getAssignment().slot()).isEqualTo(tomorrow);
    }

    @Test
    void aContractorWhoDidNotComeLosesTheJobAndTheNextComesSooner() {
        accepted();
        request.missContractor("گرماگستر", null, ACT);
        assertThat(request.state()).isEqualTo(RequestState.CONFIRMED);
        assertThat(request.priority()).isEqualTo(Priority.URGENT);
        assertThat(request.isAutoDispatch()).isTrue();
        assertThat(request.findAssignment()).isEmpty();
    }

    @Test
    void anAbsentApplicantMayBeGivenAnotherTime() {
        accepted();
        request.missApplicant(null, ACT);
        assertThat(request.state()).isEqualTo(RequestState.NO_SHOW);
        request.moveWish(LocalDate.of(2026, 11, 24), Shift.EVENING, null, ACT);
        assertThat(request.state()).isEqualTo(RequestState.CONFIRMED);
        assertThat(request.isAutoDispatch()).isTrue();
    }

    @Test
    void aDisputeComesBackToWhereItStoodAndAPaymentMeanwhileIsNotForgotten() {
        accepted();
        finish();
        request.invoice("1405-000012", new Rial(1_000), ACT);
        request.dispute("گران است", ACT);
        assertThat(request.owner()).isEqualTo("SUPERVISOR");
        request.pay(new Rial(1_000), ACT);
        assertThat(request.state()).isEqualTo(RequestState.DISPUTED);
        request.decideDispute(false, "طبق برآورد است", ACT);
        assertThat(request.state()).isEqualTo(RequestState.PAID);
    }

    @Test
    void whatAContractorHadBegunGoesToAnotherWhenTheyLeaveForGood() {
        accepted();
        request.start(ACT);
        Quote quote = request.quote(LINES, 100, null, ACT);
        request.loseContractor("گرماگستر", ACT);
        assertThat(request.state()).isEqualTo(RequestState.CONFIRMED);
        assertThat(quote.state()).isEqualTo(QuoteState.SUPERSEDED);
        assertThat(request.work().startedAt()).isNull();
        assertThat(request.isAutoDispatch()).isTrue();
    }

    @Test
    void calledOffWorkHoldsNoContractorAndIsNotRevived() {
        accepted();
        request.cancel("متقاضی", "پشیمان شد", ACT);
        assertThat(request.state()).isEqualTo(RequestState.CANCELLED);
        assertThat(request.findAssignment()).isEmpty();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> request.offer(8, "دیگری", EVENING, TERMS, ACT));
    }

    private void accepted() {
        request.offer(7, "گرماگستر", EVENING, TERMS, ACT);
        request.accept("گرماگستر", ACT);
    }

    private void finish() {
        request.finish("circuit-board", "برد", null, WARRANTY_END, ACT);
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
                null,
                null);
        ServiceRequest request =
                new ServiceRequest(TrackingCode.of(12_345_678), 1, "مریم", new Wish(intake, "193"), ACT);
        request.confirm(ACT);
        return request;
    }
}
