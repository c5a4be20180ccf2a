package ir.khosh.server.requests;

import static ir.khosh.server.requests.JobDesk.CAUSE;
import static ir.khosh.server.requests.JobDesk.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.accounts.LinkSigner;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.Browser;
import ir.khosh.server.running.RunningServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a contractor says for themselves, on their own phone, by the links in the texts that they got. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractorPagesIT {

    private LinkSigner links;
    private Browser browser;

    @BeforeAll
    void openBrowser() {
        links = new LinkSigner(RunningServer.shared());
        browser = Browser.start("contractor-pages");
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aPenaltyIsSeenWithItsSheetAndObjectedToWithinItsTime() {
        JobDesk desk = new JobDesk("own-pages", "1197", "یاسوج");
        long bad = desk.contractor("گرمای یاسوج یک", "09130000411", true);
        desk.contractor("گرمای یاسوج دو", "09130000412", false);
        String first = desk.finished("09125554011", null, bad, 1_000_000);
        String again = upheld(desk, first);
        JsonNode penalty = penalty(desk, again);
        String text = desk.text("penalty-computed", first);
        String page = text.substring(text.lastIndexOf("http")).strip();

        assertThat(browser.open(page)).isEqualTo(200);
        assertThat(browser.text()).contains("۳٬۲۱۰٬۰۰۰ ریال").contains("۷ درصد");
        assertThat(browser.drawnWidth()).isEqualTo(360);
        browser.picture("penalty");
        browser.open(page);
        assertThat(penalty(desk, again).path("state").asText()).isEqualTo("PENDING");

        browser.press("[id='objection:send']");
        assertThat(browser.text()).contains("دلیل را بنویسید");
        browser.type("[id='objection:reason']", "قطعه از متقاضی بود");
        assertThat(browser.press("[id='objection:send']")).isEqualTo(200);
        JsonNode objected = penalty(desk, again);
        assertThat(objected.path("state").asText()).isEqualTo("OBJECTED");
        assertThat(objected.path("objection").asText()).isEqualTo("قطعه از متقاضی بود");
        assertThat(browser.has("[id='objection:send']")).isFalse();
        browser.picture("penalty-objected");

        desk.supervisor
                .post(
                        "/api/penalties/" + penalty.path("id").asLong() + "/decision",
                        Api.object()
                                .put("charge", false)
                                .put("toldReason", "قطعه از شما نبود")
                                .put("note", "درست می‌گوید"))
                .expect(200);
        browser.open(page);
        assertThat(browser.text()).contains("قطعه از شما نبود").doesNotContain("درست می‌گوید");
        browser.picture("penalty-decided");
        assertThat(desk.text(
                        "decision-to-contractor",
                        "penalty:" + penalty.path("id").asLong()))
                .contains("پذیرفته شد", "دلیل: قطعه از شما نبود")
                .doesNotContain("درست می‌گوید");
    }

    @Test
    void aComplaintIsAnsweredOnceAndWhoComplainedIsNotNamed() {
        JobDesk desk = new JobDesk("own-pages", "1197", "سمنان");
        long contractor = desk.contractor("گرمای سمنان", "09130000413", true);
        String code = desk.finished("09125554012", null, contractor, 1_000_000);
        long id = desk.operator
                .post(
                        "/api/complaints",
                        Api.object()
                                .put("trackingCode", code)
                                .put("category", "BEHAVIOUR")
                                .put("text", "بی‌ادب بود"))
                .expect(201)
                .path("id")
                .asLong();
        assertThat(desk.text("complaint-to-contractor", "complaint:" + id)).contains("/a/");
        assertThat(browser.open(links.url("answer", Long.toString(id)))).isEqualTo(200);
        assertThat(browser.text()).contains("بی‌ادب بود").doesNotContain("۰۹۱۲۵۵۵۴۰۱۲");
        browser.type("[id='answer:text']", "سوءتفاهم بود؛ عذر خواستم");
        browser.press("[id='answer:send']");
        assertThat(browser.has("[id='answer:send']")).isFalse();
        browser.picture("complaint-answered");
        JsonNode answered = desk.supervisor.get("/api/complaints/" + id).expect(200);
        assertThat(answered.path("state").asText()).isEqualTo("ANSWERED");
        assertThat(answered.path("answer").asText()).contains("عذر خواستم");
        assertThat(browser.open(links.url("penalty", Long.toString(id)).replace("/p/", "/a/")))
                .as("a link opens its own page only")
                .isEqualTo(410);
    }

    @Test
    void theScoreIsShownWithItsPartsAndWhoIsSuspendedAppealsOnceAndReadsTheAnswer() {
        JobDesk desk = new JobDesk("own-pages", "1197", "بجنورد");
        long contractor = desk.contractor("گرمای بجنورد", "09130000414", true);
        desk.finished("09125554013", null, contractor, 1_000_000);
        String page = links.url("contractor", Long.toString(contractor));
        assertThat(browser.open(page)).isEqualTo(200);
        assertThat(browser.text()).contains("وقت‌شناسی").contains("فعال");
        assertThat(browser.has("[id='appeal:send']")).as("nothing to appeal").isFalse();

        desk.supervisor
                .post(
                        "/api/contractors/" + contractor + "/suspension",
                        Api.object().put("reason", "سه ادعای تأییدشده"))
                .expect(200);
        assertThat(desk.sql.list(
                        "select text from outbox where template = 'standing-to-contractor' and phone = ?",
                        row -> row.getString(1),
                        "09130000414"))
                .singleElement()
                .asString()
                .contains("معلق")
                .contains("/c/");
        browser.open(page);
        assertThat(browser.text()).contains("سه ادعای تأییدشده");
        browser.type("[id='appeal:text']", "دو مورد آن اشتباه است");
        browser.press("[id='appeal:send']");
        assertThat(browser.has("[id='appeal:send']")).isFalse();
        browser.picture("contractor-appeal");
        JsonNode appeal = desk.supervisor
                .get("/api/contractors/" + contractor + "/appeals")
                .expect(200)
                .path(0);
        desk.supervisor
                .post(
                        "/api/contractors/" + contractor + "/appeals/"
                                + appeal.path("id").asLong() + "/answer",
                        Api.object().put("text", "بازبینی شد"))
                .expect(200);
        browser.open(page);
        assertThat(browser.text()).contains("بازبینی شد");
    }

    @Test
    void anAcceptedJobOfASuspendedContractorIsATaskAndAnOfferGoesOn() {
        JobDesk desk = new JobDesk("own-pages", "1197", "شهرکرد");
        long bad = desk.contractor("گرمای شهرکرد یک", "09130000415", true);
        String accepted = desk.register("09125554014");
        desk.accepted(accepted, bad);
        String offered = desk.register("09125554015");
        desk.offer(offered, bad);
        desk.contractor("گرمای شهرکرد دو", "09130000416", true);
        desk.supervisor
                .post("/api/contractors/" + bad + "/suspension", Api.object().put("reason", "پروندهٔ ناقص"))
                .expect(200);
        assertThat(desk.operator
                        .get("/api/requests/" + accepted)
                        .expect(200)
                        .path("state")
                        .asText())
                .isEqualTo("ACCEPTED");
        assertThat(desk.operator.get("/api/tasks").expect(200))
                .filteredOn(task -> task.path("kind").asText().equals("SUSPENDED"))
                .extracting(task -> task.path("trackingCode").asText())
                .contains(accepted)
                .doesNotContain(offered);
        await("the next one is asked")
                .atMost(Duration.ofSeconds(30))
                .until(() -> desk.operator
                                .get("/api/requests/" + offered)
                                .expect(200)
                                .path("assignment")
                                .path("contractorId")
                                .asLong(bad)
                        != bad);
    }

    private static String upheld(JobDesk desk, String first) {
        JsonNode repeat = desk.step(first, "claims", Api.object()).expect(201);
        String again = repeat.path("trackingCode").asText();
        desk.step(again, "assignments/" + repeat.path("assignment").path("id").asLong() + "/acceptance", null)
                .expect(200);
        desk.step(again, "start", null).expect(200);
        desk.step(again, "diagnosis", Api.object().put("causeCode", CAUSE).put("verdict", "UPHELD"))
                .expect(200);
        desk.step(again, "finish", lines("SERVICE", "تعویض برد", 3_000_000).put("causeCode", CAUSE))
                .expect(200);
        return again;
    }

    private static JsonNode penalty(JobDesk desk, String claimCode) {
        for (JsonNode penalty : desk.supervisor.get("/api/penalties").expect(200)) {
            if (penalty.path("claimCode").asText().equals(claimCode)) {
                return penalty;
            }
        }
        throw new AssertionError("no penalty for " + claimCode);
    }
}
