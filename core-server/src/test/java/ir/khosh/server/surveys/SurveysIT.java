package ir.khosh.server.surveys;

import static ir.khosh.values.PersianText.persianDigits;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.accounts.LinkSigner;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.Browser;
import ir.khosh.server.running.Jobs;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What applicants think of finished jobs: by text, by page and by telephone, on the real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveysIT {

    private final RunningServer server = RunningServer.shared();
    private Api operator;
    private Api supervisor;
    private Jobs jobs;

    @BeforeAll
    void openForWork() {
        operator = server.as("surveyor", "OPERATOR", "1192");
        supervisor = server.as("survey-overseer", "SUPERVISOR", null);
        jobs = new Jobs(server, operator, "نطنز");
        jobs.contractor("گرمای نطنز", "09130000092");
    }

    @Test
    void the_question_leaves_with_the_end_of_the_work_and_one_digit_answers_it_once() throws Exception {
        String code = jobs.finished("09129990001");
        assertThat(outbox(code, "survey-asked").path("segments").asInt()).isLessThanOrEqualTo(4);
        assertThat(operator.get("/api/surveys/" + code)
                        .expect(200)
                        .path("score")
                        .isNull())
                .isTrue();
        text("09129990001", "۴");
        assertThat(score(code)).isEqualTo(4);
        text("09129990001", "1");
        assertThat(score(code)).isEqualTo(4);
        assertThat(jobs.request(code).path("progress").path("surveyScore").asInt())
                .isEqualTo(4);
        assertThat(operator.get("/api/surveys/" + code).expect(200).path("via").asText())
                .isEqualTo("SMS");
    }

    @Test
    void where_several_surveys_wait_the_digit_is_asked_back_and_the_code_decides() throws Exception {
        String first = jobs.finished("09129990002");
        String second = jobs.finished("09129990002");
        text("09129990002", "5");
        assertThat(operator.get("/api/surveys/" + first)
                        .expect(200)
                        .path("score")
                        .isNull())
                .isTrue();
        text("09129990002", "۵ " + persianDigits(first));
        assertThat(score(first)).isEqualTo(5);
        assertThat(operator.get("/api/surveys/" + second)
                        .expect(200)
                        .path("score")
                        .isNull())
                .isTrue();
        text("09129990002", "3");
        assertThat(score(second)).isEqualTo(3);
    }

    @Test
    void the_operator_takes_the_answer_once_and_only_within_the_scale() {
        String code = jobs.finished("09129990003");
        assertThat(answer(code, 6).status()).isEqualTo(422);
        assertThat(answer(code, 0).code()).isEqualTo("grade-out-of-range");
        assertThat(answer(code, 5).status()).isEqualTo(200);
        assertThat(answer(code, 5).status()).isEqualTo(200);
        assertThat(answer(code, 3).code()).isEqualTo("survey-answered");
        assertThat(answer(jobs.registered("09129990003"), 5).code()).isEqualTo("survey-not-found");
    }

    @Test
    void a_bad_answer_is_a_complaint_and_a_task_until_a_supervisor_has_decided() {
        String code = jobs.finished("09129990004");
        operator.post(
                        "/api/surveys/" + code,
                        Api.object().put("score", 2).put("etiquette", 1).put("comment", "تند حرف زد"))
                .expect(200);
        JsonNode complaint = complaintOf(code);
        assertThat(complaint.path("category").asText()).isEqualTo("BEHAVIOUR");
        assertThat(complaint.path("text").asText()).contains("تند حرف زد");
        assertThat(taskOf(code)).isTrue();
        String path = "/api/complaints/" + complaint.path("id").asLong();
        assertThat(operator.post(path + "/answer", Api.object().put("text", "عذر می‌خواهم"))
                        .expect(200)
                        .path("state")
                        .asText())
                .isEqualTo("ANSWERED");
        var decision = Api.object().put("upheld", true).put("note", "با متقاضی صحبت شد");
        assertThat(operator.post(path + "/decision", decision).status()).isEqualTo(403);
        assertThat(supervisor
                        .post(path + "/decision", Api.object().put("upheld", true))
                        .status())
                .isEqualTo(422);
        supervisor.post(path + "/decision", decision).expect(200);
        assertThat(supervisor.post(path + "/decision", decision).code()).isEqualTo("complaint-decided");
        assertThat(taskOf(code)).isFalse();
    }

    @Test
    void a_complaint_by_telephone_is_made_once_a_key() {
        String code = jobs.finished("09129990005");
        String key = UUID.randomUUID().toString();
        var wish =
                Api.object().put("trackingCode", code).put("category", "LATE").put("text", "دو ساعت دیر آمد");
        long id = operator.post("/api/complaints", wish, key)
                .expect(201)
                .path("id")
                .asLong();
        assertThat(operator.post("/api/complaints", wish, key)
                        .expect(201)
                        .path("id")
                        .asLong())
                .isEqualTo(id);
        assertThat(operator.post(
                                "/api/complaints",
                                Api.object().put("trackingCode", "1"),
                                UUID.randomUUID().toString())
                        .expect(422)
                        .path("fields"))
                .extracting(field -> field.path("field").asText())
                .containsExactlyInAnyOrder("text", "category", "trackingCode");
        assertThat(operator.get("/api/complaints?state=NONSENSE").status()).isEqualTo(422);
    }

    @Test
    void who_opted_out_is_not_asked_but_still_told_what_belongs_to_the_job() throws Exception {
        text("09129990006", "لغو۱۱");
        String code = jobs.finished("09129990006");
        assertThat(outbox(code, "survey-asked").path("state").asText()).isEqualTo("OPTED_OUT");
        assertThat(outbox(code, "work-finished").path("state").asText()).isIn("PENDING", "SENDING", "SENT");
    }

    @Test
    void on_the_phone_opening_changes_nothing_and_one_tap_answers() {
        String code = jobs.finished("09129990007");
        String link = new LinkSigner(server).url("survey", code);
        try (Browser browser = Browser.start("survey")) {
            assertThat(browser.open(link)).isEqualTo(200);
            assertThat(browser.bytesWithoutFonts()).isBetween(1_000L, 30_000L);
            assertThat(browser.font()).contains("Vazirmatn");
            assertThat(browser.drawnWidth()).isEqualTo(360);
            browser.picture("survey");
            browser.open(link);
            assertThat(operator.get("/api/surveys/" + code)
                            .expect(200)
                            .path("score")
                            .isNull())
                    .isTrue();

            browser.type("textarea", "تمیز و به‌موقع");
            assertThat(browser.press("[id='survey:grade5']")).isEqualTo(200);
            assertThat(browser.text()).contains("سپاسگزاریم").contains("۵ از ۵");
            browser.picture("survey-answered");
            JsonNode survey = operator.get("/api/surveys/" + code).expect(200);
            assertThat(survey.path("score").asInt()).isEqualTo(5);
            assertThat(survey.path("comment").asText()).isEqualTo("تمیز و به‌موقع");
            assertThat(survey.path("via").asText()).isEqualTo("PAGE");
            browser.open(link);
            assertThat(browser.has("input[type=submit]")).isFalse();
        }
    }

    private Api.Answer answer(String code, int score) {
        return operator.post("/api/surveys/" + code, Api.object().put("score", score));
    }

    private int score(String code) {
        return operator.get("/api/surveys/" + code).expect(200).path("score").asInt();
    }

    private JsonNode complaintOf(String code) {
        for (JsonNode complaint : operator.get("/api/complaints?state=OPEN").expect(200)) {
            if (complaint.path("trackingCode").asText().equals(code)) {
                return complaint;
            }
        }
        throw new AssertionError("no complaint about " + code);
    }

    private boolean taskOf(String code) {
        for (JsonNode task : operator.get("/api/tasks").expect(200)) {
            if (task.path("trackingCode").asText().equals(code)
                    && task.path("kind").asText().equals("COMPLAINT")) {
                return true;
            }
        }
        return false;
    }

    private JsonNode outbox(String code, String template) {
        for (JsonNode row : server.admin().get("/api/admin/outbox").expect(200)) {
            if (row.path("subject").asText().equals(code)
                    && row.path("template").asText().equals(template)) {
                return row;
            }
        }
        throw new AssertionError("no " + template + " about " + code);
    }

    private void text(String from, String text) throws IOException, InterruptedException {
        String secret = Files.readString(server.state().resolve("server/secrets/callback.secret"))
                .strip();
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/api/inbound/sms"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Khosh-Secret", secret)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "from=" + from + "&to=3000&message=" + Api.encoded(text) + "&messageid=" + UUID.randomUUID()))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(204);
    }
}
