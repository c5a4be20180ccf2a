package ir.khosh.server.requests;

import static ir.khosh.server.requests.JobDesk.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Offers that go on by themselves, and contractors who answer them by text. Each test has its own city. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfferRoundsIT {

    private JobDesk desk;

    @BeforeAll
    void open() {
        desk = new JobDesk("rounds", "1194", "سمنان");
    }

    @Test
    void whoDeclinesOrStaysSilentIsFollowedByTheNextUntilNobodyIsLeft() {
        JobDesk semnan = desk;
        long first = semnan.contractor("گرمای یک سمنان", "09130000111", true);
        long second = semnan.contractor("گرمای دو سمنان", "09130000112", true);
        String code = semnan.register("09125551001");
        JsonNode offered = semnan.offer(code, first);
        String text = semnan.text("job-offered-to-contractor", code);
        assertThat(text).contains("سمنان").contains("پذیرش").contains("/j/");
        assertThat(text).doesNotContain("بهشتی").doesNotContain("۰۹۱۲۵۵۵۱۰۰۱").doesNotContain("مریم");

        JsonNode declined = semnan.step(
                        code,
                        "assignments/" + offered.path("assignment").path("id").asLong() + "/decline",
                        Api.object().put("reason", "راه دور است"))
                .expect(200);
        assertThat(declined.path("assignment").path("contractorId").asLong()).isEqualTo(second);
        assertThat(declined.path("state").asText()).isEqualTo("OFFERED");

        semnan.sql.update(
                "update assignment set answer_until = answer_until - interval 2 hour where id = ?",
                declined.path("assignment").path("id").asLong());
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> assertThat(
                        semnan.get(code).path("dispatchFailure").asText())
                .isEqualTo("nobody-left"));
        assertThat(events(semnan.get(code))).contains("declined", "expired", "nobody-left");
        assertThat(Api.nobody(semnan.server.url()).get("/metrics").text())
                .containsPattern("khosh_offers_expired_total[^\\n]* [1-9]")
                .containsPattern("khosh_requests_left_to_people_total[^\\n]* [1-9]");
        JsonNode task = task(code);
        assertThat(task.path("kind").asText()).isEqualTo("FIND_CONTRACTOR");

        semnan.accepted(code, first);
        assertThat(tasks(code)).isEmpty();
        assertThat(semnan.text("job-details-to-contractor", code))
                .contains("بهشتی")
                .contains("۰۹۱۲۵۵۵۱۰۰۱");
    }

    @Test
    void aDigitIsTakenForTheOnlyOfferAndAskedBackForSeveral() {
        JobDesk birjand = new JobDesk("rounds", "1194", "بیرجند");
        String phone = "09130000113";
        long contractor = birjand.contractor("گرمای بیرجند", phone, true);
        String one = birjand.register("09125551002");
        String two = birjand.register("09125551003");
        long first =
                birjand.offer(one, contractor).path("assignment").path("id").asLong();
        birjand.offer(two, contractor);

        birjand.texts(phone, "۱");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(birjand.reply(phone)).contains("چند پیشنهاد باز"));
        assertThat(List.of(birjand.state(one), birjand.state(two))).containsOnly("OFFERED");

        birjand.texts(phone, "1 " + Assignment.shortCodeOf(first));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(birjand.state(one)).isEqualTo("ACCEPTED"));
        birjand.texts(phone, "1 " + Assignment.shortCodeOf(first));
        birjand.texts(phone, "٢");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(events(birjand.get(two))).contains("declined"));
        assertThat(events(birjand.get(one))).containsOnlyOnce("accepted");
        assertThat(birjand.get(one).path("history"))
                .filteredOn(line -> line.path("event").asText().equals("accepted"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("by").asText()).isEqualTo("پیمانکار"));
        assertThat(birjand.templates(one)).containsOnlyOnce("contractor-assigned");
    }

    @Test
    void aContractorWhoDidNotComeIsReplacedSooner() {
        JobDesk yasuj = new JobDesk("rounds", "1194", "یاسوج");
        long first = yasuj.contractor("گرمای یک یاسوج", "09130000114", true);
        long second = yasuj.contractor("گرمای دو یاسوج", "09130000115", false);
        String code = yasuj.register("09125551004");
        yasuj.accepted(code, first);
        yasuj.sql.update(
                "update assignment a join service_request r on r.id = a.request_id"
                        + " set a.day = a.day - interval 9 day where r.tracking_code = ?",
                code);
        JsonNode after = yasuj.step(code, "no-show", Api.object().put("absent", "CONTRACTOR"))
                .expect(200);
        assertThat(after.path("priority").asText()).isEqualTo("URGENT");
        assertThat(after.path("assignment").path("contractorId").asLong()).isEqualTo(second);
        assertThat(yasuj.sql.find(
                        "select value from contractor_observation where contractor_id = ? and kind = 'PUNCTUALITY'",
                        row -> row.getInt(1),
                        first))
                .contains(0);
    }

    @Test
    void aRequestThatNobodyAttendedToIsOfferedByKhoshItself() {
        JobDesk bojnurd = new JobDesk("rounds", "1194", "بجنورد");
        long contractor = bojnurd.contractor("گرمای بجنورد", "09130000118", true);
        String code = bojnurd.register("09125551007");
        bojnurd.sql.update(
                "update service_request set registered_at = registered_at - interval 1 hour where tracking_code = ?",
                code);
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(bojnurd.get(code)
                        .path("assignment")
                        .path("contractorId")
                        .asLong())
                .isEqualTo(contractor));
        assertThat(events(bojnurd.get(code))).containsExactly("registered", "confirmed", "left-to-khosh", "offered");
    }

    @Test
    void aQuoteWithoutAnAnswerBecomesACallAndTheAnswerEndsIt() {
        JobDesk kerman = new JobDesk("rounds", "1194", "کرمان");
        long contractor = kerman.contractor("گرمای کرمان", "09130000119", true);
        String code = kerman.register("09125551008");
        kerman.accepted(code, contractor);
        kerman.step(code, "start", null).expect(200);
        long quote = kerman.step(code, "quotes", JobDesk.lines("PART", "پمپ", 1_000_000))
                .expect(200)
                .path("progress")
                .path("quote")
                .path("id")
                .asLong();
        kerman.sql.update("update quote set offered_at = offered_at - interval 5 hour where id = ?", quote);
        await().atMost(Duration.ofSeconds(120)).untilAsserted(() -> assertThat(tasks(code))
                .extracting(task -> task.path("kind").asText())
                .containsExactly("QUOTE_SILENT"));
        kerman.step(
                        code,
                        "quotes/" + quote + "/answer",
                        Api.object().put("approved", false).put("note", "گران است"))
                .expect(200);
        assertThat(tasks(code)).isEmpty();
        assertThat(kerman.state(code)).isEqualTo("DIAGNOSED");
    }

    @Test
    void aLandlineIsCalledBackAndComesAgainWhenNobodyAnswers() {
        JobDesk ilam = new JobDesk("rounds", "1194", "ایلام");
        ilam.contractor("گرمای ایلام", "09130000116", true);
        String code = ilam.register("08433330001");
        JsonNode task = task(code);
        assertThat(task.path("kind").asText()).isEqualTo("CALL_BACK");
        assertThat(task.path("text").asText()).contains("ثبت شد");
        String path = "/api/tasks/" + task.path("id").asLong();
        desk.operator.post(path + "/take", null).expecting(200);
        assertThat(desk.supervisor.post(path + "/take", null).expecting(409).code())
                .isEqualTo("task-taken");
        desk.operator
                .post(path + "/done", Api.object().put("outcome", "NO_ANSWER"))
                .expecting(200);
        assertThat(tasks(code)).isEmpty();
        desk.sql.update(
                "update desk_task set due_at = due_at - interval 1 hour where id = ?",
                task.path("id").asLong());
        assertThat(tasks(code)).hasSize(1);
        desk.operator
                .post(path + "/done", Api.object().put("outcome", "REACHED"))
                .expecting(200);
        assertThat(tasks(code)).isEmpty();
        desk.operator
                .post(path + "/done", Api.object().put("outcome", "REACHED"))
                .expecting(409);
    }

    @Test
    void aSearchFindsEverySpellingAndOnlyASupervisorTakesItOut() {
        JobDesk gorgan = new JobDesk("rounds", "1194", "گرگان");
        gorgan.contractor("گرمای گرگان", "09130000117", true);
        String code = gorgan.register("09125551006");
        for (String text : List.of(code, "+98 912 555 1006", "۰۹۱۲۵۵۵۱۰۰۶")) {
            assertThat(gorgan.operator
                            .get("/api/requests?text=" + Api.encoded(text))
                            .expect(200))
                    .extracting(line -> line.path("trackingCode").asText())
                    .contains(code);
        }
        JsonNode line = gorgan.operator
                .get("/api/requests?text=" + Api.encoded("مريم رضايي"))
                .expect(200)
                .get(0);
        assertThat(line.path("phone").asText()).contains("***");
        gorgan.operator.get("/api/requests/export").expecting(403);
        Api.Answer csv =
                gorgan.supervisor.get("/api/requests/export?text=" + code).expecting(200);
        assertThat(csv.text()).startsWith("\ufeffکد رهگیری,").contains(code);
        assertThat(gorgan.sql.find("select 1 from audit_entry where action = 'requests-exported' limit 1", row -> 1))
                .isPresent();
        gorgan.operator.get("/api/requests?state=LOST").expecting(422);
    }

    private JsonNode task(String code) {
        List<JsonNode> found = tasks(code);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<JsonNode> tasks(String code) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode each : desk.operator.get("/api/tasks").expect(200)) {
            if (each.path("trackingCode").asText().equals(code)) {
                found.add(each);
            }
        }
        return found;
    }
}
