package ir.khosh.server.requests;

import static ir.khosh.server.requests.JobDesk.CAUSE;
import static ir.khosh.server.requests.JobDesk.events;
import static ir.khosh.server.requests.JobDesk.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.running.Api;
import ir.khosh.wire.requests.Shift;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A job from the accepted offer to the closed file, and the ways in which it may go astray. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobCourseIT {

    private JobDesk desk;
    private long contractor;

    @BeforeAll
    void open() {
        desk = new JobDesk("course", "1193", "بوشهر");
        contractor = desk.contractor("گرمای بوشهر", "09130000131", true);
    }

    @Test
    void fromTheStatedTimeOverTheApprovedPriceToTheClosedFile() {
        String code = desk.register("09125550001");
        JsonNode accepted = desk.accepted(code, contractor);
        ShiftSlot slot = slotOf(accepted);

        desk.step(code, "arrival", Api.object().put("at", slot.endsAt().toString()))
                .expect(422);
        desk.step(
                        code,
                        "arrival",
                        Api.object().put("at", slot.startsAt().plusSeconds(3600).toString()))
                .expect(200);
        desk.step(
                        code,
                        "arrival",
                        Api.object().put("at", slot.startsAt().plusSeconds(7200).toString()))
                .expect(200);
        assertThat(desk.sql.list(
                        "select state from outbox where template = 'arrival-stated' and subject = ? order by id",
                        row -> row.getString(1),
                        code))
                .hasSize(2)
                .satisfies(states -> assertThat(states.get(0)).isIn("SUPERSEDED", "SENT", "DELIVERED", "SENDING"));

        desk.step(code, "start", null).expect(200);
        desk.step(code, "diagnosis", Api.object().put("causeCode", "no-such")).expect(422);
        desk.step(code, "diagnosis", Api.object().put("causeCode", CAUSE).put("note", "برد سوخته"))
                .expect(200);
        JsonNode quoted =
                desk.step(code, "quotes", lines("PART", "برد اصلی", 4_000_000)).expect(200);
        assertThat(quoted.path("progress").path("quote").path("totalRial").asLong())
                .isEqualTo(4_400_000);
        assertThat(desk.text("quote-to-approve", code))
                .contains("۴٬۴۰۰٬۰۰۰ ریال")
                .contains("/q/");
        desk.step(code, "finish", Api.object().put("causeCode", CAUSE)).expect(409);
        String answer =
                "quotes/" + quoted.path("progress").path("quote").path("id").asLong() + "/answer";
        desk.step(code, answer, Api.object().put("approved", true)).expect(200);
        desk.step(code, answer, Api.object().put("approved", true)).expect(200);

        desk.step(code, "finish", lines("PART", "برد گران‌تر", 5_000_000).put("causeCode", CAUSE))
                .expect(422);
        JsonNode finished =
                desk.step(code, "finish", Api.object().put("causeCode", CAUSE)).expect(200);
        assertThat(finished.path("state").asText()).isEqualTo("INVOICED");
        JsonNode invoice = finished.path("progress").path("invoice");
        assertThat(invoice.path("totalRial").asLong()).isEqualTo(4_400_000);
        assertThat(finished.path("actions")).extracting(JsonNode::asText).contains("TAKE_PAYMENT", "CLAIM_WARRANTY");

        desk.operator
                .post(
                        "/api/invoices/" + invoice.path("number").asText() + "/payments",
                        Api.object().put("amountRial", 4_400_000).put("method", "CASH"),
                        UUID.randomUUID().toString())
                .expecting(200);
        assertThat(desk.state(code)).isEqualTo("PAID");
        assertThat(desk.templates(code))
                .containsSubsequence(
                        "request-registered",
                        "contractor-assigned",
                        "arrival-stated",
                        "quote-to-approve",
                        "work-finished",
                        "invoice-issued",
                        "payment-received");
        assertThat(desk.text("payment-received", code))
                .contains("۴٬۴۰۰٬۰۰۰ ریال")
                .contains("/i/");
        desk.sql.update("update service_request set paid_at = paid_at - interval 8 day where tracking_code = ?", code);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(desk.state(code)).isEqualTo("CLOSED"));
        assertThat(desk.get(code).path("history").get(0).path("by").asText()).startsWith("کاربر ");
        assertThat(events(desk.get(code)))
                .containsExactly(
                        "registered",
                        "confirmed",
                        "offered",
                        "accepted",
                        "scheduled",
                        "scheduled",
                        "started",
                        "diagnosed",
                        "quoted",
                        "quote-approved",
                        "finished",
                        "invoiced",
                        "paid",
                        "closed");
    }

    @Test
    void callingOffOnTheWayCostsTheTripAndASupervisorMayWaiveIt() {
        String code = desk.register("09125550002");
        desk.accepted(code, contractor);
        assertThat(desk.operator
                        .get(JobDesk.path(code) + "/cancellation?by=APPLICANT")
                        .expect(200)
                        .path("feeRial")
                        .asLong())
                .isZero();
        theContractorIsOnTheWay(code);
        JsonNode terms = desk.operator
                .get(JobDesk.path(code) + "/cancellation?by=APPLICANT")
                .expect(200);
        assertThat(terms.path("rule").asText()).isEqualTo("withdrawal-pays-the-trip");
        assertThat(terms.path("feeRial").asLong()).isEqualTo(330_000);
        var wish = Api.object().put("by", "APPLICANT").put("reason", "منصرف شدم");
        desk.step(code, "cancellation", wish.deepCopy().put("waiveFee", true)).expect(422);
        JsonNode cancelled = desk.step(code, "cancellation", wish).expect(200);
        assertThat(cancelled.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("actions")).extracting(JsonNode::asText).containsExactly("COMPLAIN");
        assertThat(desk.text("request-cancelled", code)).contains("۳۳۰٬۰۰۰ ریال");
        assertThat(desk.templates(code)).contains("job-cancelled-to-contractor");
        assertThat(desk.sql.find(
                        "select total_rial from invoice where subject = ?",
                        row -> row.getLong(1),
                        code + ":cancellation"))
                .contains(330_000L);

        String waived = desk.register("09125550003");
        desk.accepted(waived, contractor);
        theContractorIsOnTheWay(waived);
        desk.supervisor
                .post(JobDesk.path(waived) + "/cancellation", wish.deepCopy().put("waiveFee", true))
                .expect(200);
        assertThat(desk.sql.find("select 1 from invoice where subject = ?", row -> 1, waived + ":cancellation"))
                .isEmpty();
    }

    @Test
    void aMovedVisitKeepsItsContractorWhoHasRoomAndTheApplicantHearsOfIt() {
        String code = desk.register("09125550004");
        JsonNode accepted = desk.accepted(code, contractor);
        LocalDate day = slotOf(accepted).day().plusDays(5);
        var wish =
                Api.object().put("day", day.toString()).put("shift", "EVENING").put("reason", "سفر");
        JsonNode moved = desk.step(code, "reschedule", wish).expect(200);
        assertThat(moved.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(moved.path("assignment").path("day").asText()).isEqualTo(day.toString());
        assertThat(moved.path("assignment").path("contractorId").asLong()).isEqualTo(contractor);
        desk.step(code, "reschedule", wish).expect(422);
        assertThat(desk.templates(code)).contains("visit-rescheduled", "job-moved-to-contractor");
        assertThat(desk.sql.find(
                        "select booked from contractor_shift where contractor_id = ? and day = ? and shift = 'EVENING'",
                        row -> row.getInt(1),
                        contractor,
                        day))
                .contains(1);
    }

    @Test
    void anAbsentApplicantPaysTheTripAndMayBeGivenAnotherTime() {
        String code = desk.register("09125550005");
        desk.accepted(code, contractor);
        var absent = Api.object().put("absent", "APPLICANT");
        assertThat(desk.step(code, "no-show", absent)
                        .expecting(422)
                        .json()
                        .path("fields")
                        .get(0)
                        .path("code")
                        .asText())
                .isEqualTo("too-early");
        theContractorIsOnTheWay(code);
        assertThat(desk.step(code, "no-show", absent).expect(200).path("state").asText())
                .isEqualTo("NO_SHOW");
        assertThat(desk.text("visit-missed", code)).contains("۵۵۰٬۰۰۰ ریال");
        LocalDate day = LocalDate.now(Clock.systemUTC()).plusDays(7);
        desk.step(code, "reschedule", Api.object().put("day", day.toString()).put("shift", "MORNING"))
                .expect(200);
        assertThat(desk.state(code)).isIn("CONFIRMED", "OFFERED");
    }

    @Test
    void aDisputeIsDecidedByASupervisorAlone() {
        String code = desk.finished("09125550006", null, contractor, 1_000_000);
        assertThat(desk.step(code, "dispute", Api.object().put("reason", "کار ناقص است"))
                        .expect(200)
                        .path("progress")
                        .path("owner")
                        .asText())
                .isEqualTo("SUPERVISOR");
        var decision = Api.object().put("upheld", false).put("note", "طبق گزارش کامل است");
        desk.step(code, "dispute/decision", decision).expect(403);
        var untold = desk.supervisor
                .post(JobDesk.path(code) + "/dispute/decision", decision)
                .expect(422);
        assertThat(untold.path("fields").get(0).path("field").asText()).isEqualTo("toldReason");
        assertThat(desk.state(code)).isEqualTo("DISPUTED");
        decision.put("toldReason", "عکس‌های پایان کار آن را کامل نشان می‌دهند");
        assertThat(desk.supervisor
                        .post(JobDesk.path(code) + "/dispute/decision", decision)
                        .expect(200)
                        .path("state")
                        .asText())
                .isEqualTo("PAID");
        assertThat(desk.text("dispute-decided", code))
                .contains("اعتراض پذیرفته نشد", "دلیل: عکس‌های پایان کار آن را کامل نشان می‌دهند", "/t/")
                .doesNotContain("طبق گزارش");
        assertThat(desk.step(code, "dispute", Api.object().put("reason", "هنوز ناقص است"))
                        .expect(200)
                        .path("history")
                        .findValuesAsText("title"))
                .contains(
                        "اعتراض رد شد: طبق گزارش کامل است",
                        "به متقاضی گفته شد: عکس‌های پایان کار آن را کامل نشان می‌دهند");
    }

    private void theContractorIsOnTheWay(String code) {
        desk.sql.update(
                "update assignment a join service_request r on r.id = a.request_id"
                        + " set a.day = a.day - interval 9 day, a.accepted_at = a.accepted_at - interval 1 hour"
                        + " where r.tracking_code = ? and a.state = 'ACCEPTED'",
                code);
    }

    private static ShiftSlot slotOf(JsonNode request) {
        return new ShiftSlot(
                LocalDate.parse(request.path("assignment").path("day").asText()),
                Shift.valueOf(request.path("assignment").path("shift").asText()));
    }
}
