package ir.khosh.server.requests;

import static ir.khosh.server.requests.JobDesk.CAUSE;
import static ir.khosh.server.requests.JobDesk.events;
import static ir.khosh.server.requests.JobDesk.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same trouble again: free, by somebody else, and charged to whoever did it badly. Each test has its own city. */
class WarrantyIT {

    @Test
    void aRepeatIsFreeUrgentDoneByAnotherAndChargedToTheFirst() {
        JobDesk desk = new JobDesk("warranty", "1195", "زنجان");
        long bad = desk.contractor("گرمای بد", "09130000121", true);
        long good = desk.contractor("گرمای خوب", "09130000122", false);
        String first = desk.finished("09125552001", null, bad, 2_200_000);

        String key = UUID.randomUUID().toString();
        JsonNode repeat = desk.operator
                .post(JobDesk.path(first) + "/claims", Api.object().put("note", "دوباره خاموش شد"), key)
                .expect(201);
        String again = repeat.path("trackingCode").asText();
        assertThat(repeat.path("priority").asText()).isEqualTo("URGENT");
        assertThat(repeat.path("progress").path("repeatOf").asText()).isEqualTo(first);
        assertThat(repeat.path("assignment").path("contractorId").asLong()).isEqualTo(good);
        assertThat(desk.operator
                        .post(JobDesk.path(first) + "/claims", Api.object().put("note", "دوباره خاموش شد"), key)
                        .expect(201)
                        .path("trackingCode")
                        .asText())
                .isEqualTo(again);
        assertThat(desk.step(first, "claims", Api.object()).expecting(409).code())
                .isEqualTo("claim-open");

        accept(desk, repeat);
        desk.step(again, "start", null).expect(200);
        assertThat(desk.step(again, "finish", Api.object().put("causeCode", CAUSE))
                        .expecting(422)
                        .code())
                .isEqualTo("diagnosis-needed");
        desk.step(again, "diagnosis", Api.object().put("causeCode", CAUSE)).expect(422);
        desk.step(again, "diagnosis", Api.object().put("causeCode", CAUSE).put("verdict", "UPHELD"))
                .expect(200);
        JsonNode done = desk.step(
                        again,
                        "finish",
                        lines("SERVICE", "تعویض برد", 3_000_000).put("causeCode", CAUSE))
                .expect(200);
        assertThat(done.path("state").asText()).isEqualTo("PAID");
        assertThat(done.path("progress").path("invoice").path("totalRial").asLong())
                .isZero();
        assertThat(done.path("warrantyUntil").asText()).isNotBlank();
        assertThat(desk.text("invoice-issued", again)).contains("رایگان");

        JsonNode penalty = penalty(desk, again);
        assertThat(penalty.path("amountRial").asLong()).isEqualTo(3_210_000);
        assertThat(penalty.path("contractorId").asLong()).isEqualTo(bad);
        assertThat(penalty.path("sheet").asText()).contains("۳٬۲۱۰٬۰۰۰");
        assertThat(desk.templates(first)).contains("penalty-computed");
        long before = desk.balance("contractor:" + bad);
        desk.sql.update(
                "update penalty set objection_until = objection_until - interval 8 day where id = ?",
                penalty.path("id").asLong());
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() ->
                        assertThat(penalty(desk, again).path("state").asText()).isEqualTo("POSTED"));
        assertThat(desk.balance("contractor:" + bad) - before).isEqualTo(3_210_000);
        assertThat(desk.operator
                        .post(
                                "/api/penalties/" + penalty.path("id").asLong() + "/objection",
                                Api.object().put("reason", "دیر گفتم"))
                        .expecting(409)
                        .code())
                .isEqualTo("objection-window-over");
    }

    @Test
    void anObjectionHoldsThePenaltyUntilASupervisorDecides() {
        JobDesk desk = new JobDesk("warranty", "1195", "قزوین");
        long bad = desk.contractor("گرمای قزوین یک", "09130000123", true);
        desk.contractor("گرمای قزوین دو", "09130000124", false);
        String again = upheld(desk, desk.finished("09125552002", null, bad, 1_000_000), 500_000);
        long id = penalty(desk, again).path("id").asLong();
        desk.operator
                .post("/api/penalties/" + id + "/objection", Api.object().put("reason", "قطعه از متقاضی بود"))
                .expecting(200);
        desk.operator.post("/api/penalties/" + id + "/decision", Api.object()).expecting(403);
        var decision = Api.object().put("charge", false);
        assertThat(desk.supervisor
                        .post("/api/penalties/" + id + "/decision", decision)
                        .expect(422)
                        .path("fields")
                        .findValuesAsText("field"))
                .containsExactly("toldReason", "note");
        decision.put("toldReason", "قطعه از شما نبود").put("note", "درست می‌گوید");
        JsonNode dropped = desk.supervisor
                .post("/api/penalties/" + id + "/decision", decision)
                .expect(200);
        assertThat(dropped.path("toldReason").asText()).isEqualTo("قطعه از شما نبود");
        assertThat(dropped.path("decision").asText()).isEqualTo("درست می‌گوید");
        assertThat(dropped.path("state").asText()).isEqualTo("DROPPED");
        assertThat(desk.sql.find("select 1 from ledger_entry where entry_key = ?", row -> 1, "penalty:" + id))
                .isEmpty();
    }

    @Test
    void aRejectedClaimIsQuotedBeforeTheWork() {
        JobDesk desk = new JobDesk("warranty", "1195", "اردبیل");
        long one = desk.contractor("گرمای اردبیل یک", "09130000125", true);
        desk.contractor("گرمای اردبیل دو", "09130000126", false);
        String first = desk.finished("09125552003", null, one, 1_000_000);
        JsonNode repeat = desk.step(first, "claims", Api.object()).expect(201);
        String again = repeat.path("trackingCode").asText();
        accept(desk, repeat);
        desk.step(again, "start", null).expect(200);
        desk.step(again, "diagnosis", Api.object().put("causeCode", CAUSE).put("verdict", "MISUSE"))
                .expect(200);
        assertThat(desk.step(again, "finish", Api.object().put("causeCode", CAUSE))
                        .expecting(422)
                        .code())
                .isEqualTo("quote-needed");
        JsonNode quoted =
                desk.step(again, "quotes", lines("SERVICE", "سرویس", 800_000)).expect(200);
        desk.step(
                        again,
                        "quotes/"
                                + quoted.path("progress")
                                        .path("quote")
                                        .path("id")
                                        .asLong() + "/answer",
                        Api.object().put("approved", true))
                .expect(200);
        assertThat(desk.step(again, "finish", Api.object().put("causeCode", CAUSE))
                        .expect(200)
                        .path("state")
                        .asText())
                .isEqualTo("INVOICED");
        assertThat(desk.supervisor.get("/api/penalties").expect(200))
                .extracting(each -> each.path("claimCode").asText())
                .doesNotContain(again);
    }

    @Test
    void theThirdUpheldClaimSuspendsAndTwoPeopleEndItSoThatOpenJobsGoToOthers() {
        JobDesk desk = new JobDesk("warranty", "1195", "سنندج");
        long bad = desk.contractor("گرمای سنندج یک", "09130000127", true);
        desk.contractor("گرمای سنندج دو", "09130000128", false);
        String open = desk.register("09125552010");
        desk.accepted(open, bad);
        for (int i = 0; i < 3; i++) {
            assertThat(standing(desk, bad)).isEqualTo("ACTIVE");
            upheld(desk, desk.finished("0912555202" + i, null, bad, 1_000_000), 100_000);
        }
        assertThat(standing(desk, bad)).isEqualTo("SUSPENDED");
        assertThat(desk.state(open)).isEqualTo("ACCEPTED");

        var reason = Api.object().put("reason", "سه کار بد در شش ماه");
        desk.supervisor.post("/api/contractors/" + bad + "/termination", reason).expecting(200);
        desk.supervisor
                .post("/api/contractors/" + bad + "/termination/approval", reason)
                .expecting(409);
        desk.server
                .as("warranty-sup2", "SUPERVISOR", null)
                .post("/api/contractors/" + bad + "/termination/approval", reason)
                .expecting(200);
        assertThat(standing(desk, bad)).isEqualTo("ENDED");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        desk.get(open).path("assignment").path("contractorId").asLong())
                .isPositive()
                .isNotEqualTo(bad));
        assertThat(events(desk.get(open))).contains("contractor-ended");
        assertThat(desk.templates(open)).contains("job-taken-back-from-contractor");
    }

    @Test
    void aNewRequestForTheSameTroubleIsRecognised() {
        JobDesk desk = new JobDesk("warranty", "1195", "شهرکرد");
        long one = desk.contractor("گرمای شهرکرد", "09130000129", true);
        String first = desk.finished("09125552030", null, one, 1_000_000);
        String second =
                desk.register("09125552030", desk.get(first).path("applicantId").asLong());
        assertThat(events(desk.get(second))).contains("warranty-suspected");
        JsonNode same = desk.step(first, "claims", Api.object().put("sameContractor", true))
                .expect(201);
        assertThat(same.path("assignment").path("contractorId").asLong()).isEqualTo(one);
        String again = same.path("trackingCode").asText();
        accept(desk, same);
        desk.step(again, "start", null).expect(200);
        desk.step(again, "diagnosis", Api.object().put("causeCode", CAUSE).put("verdict", "UPHELD"))
                .expect(200);
        long before = desk.balance("contractor:" + one);
        desk.step(again, "finish", lines("SERVICE", "تعویض", 900_000).put("causeCode", CAUSE))
                .expect(200);
        assertThat(desk.balance("contractor:" + one)).isEqualTo(before);
        assertThat(desk.supervisor.get("/api/penalties").expect(200))
                .extracting(each -> each.path("claimCode").asText())
                .doesNotContain(again);
    }

    private static String upheld(JobDesk desk, String first, long cost) {
        JsonNode repeat = desk.step(first, "claims", Api.object()).expect(201);
        String again = repeat.path("trackingCode").asText();
        accept(desk, repeat);
        desk.step(again, "start", null).expect(200);
        desk.step(again, "diagnosis", Api.object().put("causeCode", CAUSE).put("verdict", "UPHELD"))
                .expect(200);
        desk.step(again, "finish", lines("SERVICE", "اجرای دوباره", cost).put("causeCode", CAUSE))
                .expect(200);
        return again;
    }

    private static void accept(JobDesk desk, JsonNode request) {
        desk.step(
                        request.path("trackingCode").asText(),
                        "assignments/" + request.path("assignment").path("id").asLong() + "/acceptance",
                        null)
                .expect(200);
    }

    private static JsonNode penalty(JobDesk desk, String repeat) {
        for (JsonNode each : desk.supervisor.get("/api/penalties").expect(200)) {
            if (each.path("claimCode").asText().equals(repeat)) {
                return each;
            }
        }
        throw new AssertionError("no penalty for " + repeat);
    }

    private static String standing(JobDesk desk, long contractor) {
        return desk.supervisor
                .get("/api/contractors/" + contractor + "/standing")
                .expect(200)
                .path("standing")
                .asText();
    }
}
