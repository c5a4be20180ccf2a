package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.evidence.CallReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A citizen's boiler: from the call to the paid and surveyed job, and, when the same fault is back within the warranty,
 * from the second call to the free repeat by another contractor whose cost the first one bears.
 */
class CitizenLifeCycleScenario {

    private static final Duration ANSWER_DELAY = Duration.ofMillis(2_500);

    // three Jalali months have 93 days at most
    private static final int WARRANTY_DAYS = 94;
    private static final String MOBILE = "09120001077";

    private static Switchboard khosh;
    private static Evidence evidence;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("citizen-life-cycle");
        khosh = Switchboard.start(evidence, "citizen-life-cycle", List.of("khosh.demo=true"));
        khosh.openDesk("narges", "1001", 0, ANSWER_DELAY);
    }

    @AfterEach
    void lastPicture() {
        evidence.picture("end");
    }

    @AfterAll
    static void close() {
        if (khosh != null) {
            khosh.close();
        }
    }

    @Test
    void aJobLivesFromTheCallToTheRepeatUnderWarranty() throws Exception {
        Instant from = Instant.now();
        String first = registeredByCall();
        visit(first).done();
        citizenAnswersAndPays(first);
        String repeat = claimedByCall();
        visit(repeat).repeated();
        evidence.keep("first.json", khosh.supervisor().get("/api/requests/" + first));
        evidence.keep("repeat.json", khosh.supervisor().get("/api/requests/" + repeat));
        evidence.keep("claims.json", khosh.supervisor().get("/api/claims"));
        evidence.collect(khosh, from);
        penaltyIsPostedWhenNobodyObjects();
        whatWasHeldBackGoesWhenTheWarrantyHasEnded(contractorOf(first));
        assertThat(CallReport.write("citizen-life-cycle", evidence.folder())).isEmpty();
    }

    private static ObjectNode citizen() {
        ObjectNode wants = KhoshApi.object()
                .put("service", "boiler-repair")
                .put("regionCode", "23060105")
                .put("address", "خیابان آیت‌الله کاشانی، کوچه بهار، پلاک ۹");
        return KhoshApi.object().put("number", MOBILE).put("dialled", "193").set("wants", wants);
    }

    private String registeredByCall() {
        Ringing call = khosh.dial(citizen(), "first-call", Duration.ofSeconds(30));
        DeskDriver desk = call.awaitPop();
        DeskWork work = new DeskWork(khosh, desk);
        call.awaitAnswer();
        work.fill(call.wants(), null);
        work.awaitCandidates();
        String code = work.register();
        desk.awaitNode("#offer-button");
        desk.press(KeyCode.ENTER);
        desk.awaitNode("#accept-button");
        evidence.picture("offered");
        work.finish(call);
        evidence.dialled(call.answered().put("trackingCode", code));
        return code;
    }

    /** Accepted by a text, with the short code that came with the offer; what follows goes by the links. */
    private VisitByPhone visit(String code) {
        JsonNode offer = awaitAssignment(code, "OFFERED");
        String phone = offer.path("contractorPhone").asText();
        await("the offer's text").atMost(DeskDriver.LIMIT).until(() -> !offers(phone)
                .isEmpty());
        List<String> offers = offers(phone);
        khosh.textFrom(phone, answerIn(offers.get(offers.size() - 1)));
        awaitAssignment(code, "ACCEPTED");
        return new VisitByPhone(khosh, phone, MOBILE, code);
    }

    private static List<String> offers(String phone) {
        return khosh.textsTo(phone).stream()
                .map(SmsGateway.Text::message)
                .filter(text -> text.contains("پیشنهاد کار"))
                .toList();
    }

    /** The text says which words accept: «پذیرش: ۱ ۴۵۶ · رد: …». */
    private static String answerIn(String offer) {
        return offer.replaceAll("(?s).*پذیرش: ", "")
                .replaceAll("(?s) · رد.*", "")
                .replaceAll("[\u2066-\u2069]", "");
    }

    private static JsonNode awaitAssignment(String code, String state) {
        String path = "/api/requests/" + code;
        await(code + " " + state).atMost(DeskDriver.LIMIT).until(() -> khosh.supervisor()
                .get(path)
                .path("assignment")
                .path("state")
                .asText()
                .equals(state));
        return khosh.supervisor().get(path).path("assignment");
    }

    private void citizenAnswersAndPays(String code) {
        String path = "/api/requests/" + code;
        JsonNode invoice = khosh.supervisor().get(path).path("progress").path("invoice");
        khosh.supervisor()
                .post(
                        "/api/invoices/"
                                + KhoshApi.encoded(invoice.path("number").asText()) + "/payments",
                        KhoshApi.object()
                                .put("amountRial", invoice.path("totalRial").asLong())
                                .put("method", "TRANSFER")
                                .put("reference", "140509020001"));
        await("the survey's text").atMost(DeskDriver.LIMIT).until(() -> khosh.textsTo(MOBILE).stream()
                .anyMatch(text -> text.message().contains("چقدر راضی بودید")));
        khosh.textFrom(MOBILE, "۵");
        await("the survey's answer")
                .atMost(DeskDriver.LIMIT)
                .until(() -> khosh.supervisor()
                                .get(path)
                                .path("progress")
                                .path("surveyScore")
                                .asInt()
                        == 5);
    }

    /** The live warranty is on the card; two keys open the claim. */
    private String claimedByCall() {
        Ringing call = khosh.dial(citizen(), "second-call", Duration.ofSeconds(30));
        DeskDriver desk = call.awaitPop();
        call.awaitAnswer();
        desk.press(KeyCode.ALT, KeyCode.DIGIT1);
        evidence.picture("warranty-on-the-card");
        desk.press(KeyCode.ALT, KeyCode.G);
        desk.awaitNode("#claim-button");
        evidence.picture("claim-before-it-is-made");
        desk.press(KeyCode.ENTER);
        String[] repeat = new String[1];
        await("the repeat").atMost(DeskDriver.LIMIT).until(() -> {
            JsonNode claims = khosh.supervisor().get("/api/claims");
            repeat[0] = claims.path(0).path("repeatCode").asText("");
            return !repeat[0].isEmpty();
        });
        evidence.picture("claim-made");
        offerIfNobodyHasIt(repeat[0]);
        new DeskWork(khosh, desk).finish(call);
        evidence.dialled(call.answered().put("trackingCode", repeat[0]));
        return repeat[0];
    }

    private void offerIfNobodyHasIt(String code) {
        JsonNode request = khosh.supervisor().get("/api/requests/" + code);
        if (request.path("assignment").isObject()) {
            return;
        }
        JsonNode best = khosh.supervisor()
                .get("/api/dispatch/candidates?service=boiler-repair&region="
                        + request.path("regionId").asText() + "&request=" + code)
                .path(0);
        khosh.supervisor()
                .post(
                        "/api/requests/" + code + "/assignments",
                        KhoshApi.object()
                                .put("contractorId", best.path("contractorId").asLong())
                                .put("day", best.path("day").asText())
                                .put("shift", best.path("shift").asText())
                                .put("acceptedByPhone", false));
    }

    private void penaltyIsPostedWhenNobodyObjects() {
        khosh.letTimePass(Duration.ofDays(8));
        KhoshApi supervisor = khosh.signIn("fatemeh");
        await("the penalty is posted").atMost(Duration.ofSeconds(90)).until(() -> supervisor
                .get("/api/penalties")
                .path(0)
                .path("state")
                .asText()
                .equals("POSTED"));
        evidence.keep("penalties.json", supervisor.get("/api/penalties"));
    }

    private static long contractorOf(String code) {
        return khosh.signIn("fatemeh")
                .get("/api/requests/" + code)
                .path("assignment")
                .path("contractorId")
                .asLong();
    }

    private void whatWasHeldBackGoesWhenTheWarrantyHasEnded(long contractor) {
        String path = "/api/contractors/" + contractor + "/standing";
        evidence.keep("retention-held.json", khosh.signIn("fatemeh").get(path));
        khosh.letTimePass(Duration.ofDays(8 + WARRANTY_DAYS));
        KhoshApi supervisor = khosh.signIn("fatemeh");
        await("nothing is held back")
                .atMost(Duration.ofSeconds(90))
                .until(() -> supervisor.get(path).path("retentionRial").asLong(-1) == 0);
        evidence.keep("retention-released.json", supervisor.get(path));
    }
}
