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
 * Citizens dial 193 and 1633; two operators at real windows answer, register, dispatch; one caller gives up, a loyal one
 * overtakes, one asks for what nobody covers. What happened is judged by files alone.
 */
class CallToDispatchScenario {

    private static final Duration ANSWER_DELAY = Duration.ofMillis(2_500);
    private static final Duration TALK = Duration.ofSeconds(6);
    private static final String DICTATED = "09120002000";

    private static Switchboard khosh;
    private static Evidence evidence;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("call-to-dispatch");
        khosh = Switchboard.start(evidence, "call-to-dispatch", "queue.ring_timeout=12");
        khosh.openDesk("narges", "1001", 0, ANSWER_DELAY);
        khosh.openDesk("reza", "1002", 1366, ANSWER_DELAY);
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
    void everyCallEndsAsItShouldAndIsToldTruly() throws Exception {
        Instant from = Instant.now();
        knownCustomerAsksForTheState();
        requestIsDispatched("new-mobile", null);
        requestIsDispatched("landline-isfahan", null);
        requestIsDispatched("shared-number", KeyCode.DIGIT1);
        withheldNumberIsDictated();
        nobodyCoversThis();
        callerGivesUpAndLoyalCallerOvertakes();
        evidence.collect(khosh, from);
        List<String> failures = CallReport.write("call-to-dispatch", evidence.folder());
        assertThat(failures).isEmpty();
    }

    private void knownCustomerAsksForTheState() {
        Ringing call = khosh.dial("customer", TALK);
        DeskDriver desk = call.awaitPop();
        call.awaitAnswer();
        desk.awaitEnabled("#status-enquiry-button");
        desk.press(KeyCode.F9);
        call.awaitEnd();
        khosh.awaitAvailable(desk);
        evidence.dialled(call.answered());
    }

    private void requestIsDispatched(String caller, KeyCode person) {
        Ringing call = khosh.dial(caller, TALK);
        DeskDriver desk = call.awaitPop();
        if (person != null) {
            desk.press(KeyCode.ALT, person);
        }
        call.awaitAnswer();
        fill(desk, call.wants(), null);
        ObjectNode told = dispatch(desk, call, call.number());
        finishCall(desk, call);
        evidence.dialled(told);
    }

    private void withheldNumberIsDictated() {
        Ringing call = khosh.dial("withheld", TALK);
        DeskDriver desk = call.awaitPop();
        call.awaitAnswer();
        fill(desk, call.wants(), DICTATED);
        ObjectNode told = dispatch(desk, call, DICTATED);
        finishCall(desk, call);
        evidence.dialled(told);
    }

    private void nobodyCoversThis() {
        Ringing call = khosh.dial("uncovered", TALK);
        DeskDriver desk = call.awaitPop();
        call.awaitAnswer();
        fill(desk, call.wants(), null);
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.awaitNode("#no-coverage");
        evidence.picture("request-" + call.name());
        ObjectNode told = call.answered()
                .put("trackingCode", code(desk))
                .put("textsTo", call.number())
                .put("texts", 1);
        finishCall(desk, call);
        evidence.dialled(told);
        JsonNode uncovered = khosh.supervisor().get("/api/requests?state=NO_COVERAGE");
        assertThat(uncovered.findValuesAsText("trackingCode"))
                .contains(told.path("trackingCode").asText());
    }

    private void callerGivesUpAndLoyalCallerOvertakes() {
        khosh.pauseAll();
        Ringing abandoning = khosh.dialAndGiveUp("abandoning", Duration.ofSeconds(3));
        abandoning.awaitEnd();
        evidence.dialled(abandoning.abandoned());
        Ringing first = khosh.dial("new-mobile", "second-call", TALK);
        first.awaitQueued();
        Ringing loyal = khosh.dial("loyal", TALK);
        loyal.awaitQueued();
        loyal.awaitFirstInLine();
        DeskDriver desk = khosh.resume(khosh.desk("narges"));
        assertThat(loyal.awaitPop()).isSameAs(desk);
        desk.press(KeyCode.ALT, KeyCode.DIGIT1);
        loyal.awaitAnswer();
        fill(desk, loyal.wants(), null);
        ObjectNode told = dispatch(desk, loyal, loyal.number()).put("overtakes", first.name());
        finishCall(desk, loyal);
        assertThat(first.awaitPop()).isSameAs(desk);
        first.awaitAnswer();
        finishCall(desk, first);
        evidence.dialled(first.answered());
        evidence.dialled(told);
    }

    /** What the caller wants, typed as the operator hears it. */
    private void fill(DeskDriver desk, JsonNode wants, String phone) {
        desk.press(KeyCode.F2);
        desk.search("#service-field", khosh.serviceName(wants.path("service").asText()));
        desk.press(KeyCode.F3);
        desk.search("#place-field", khosh.regionName(wants.path("regionCode").asText()));
        desk.press(KeyCode.F4);
        desk.type("#address-field", wants.path("address").asText());
        if (phone != null) {
            desk.type("#phone-field", phone);
        }
    }

    private ObjectNode dispatch(DeskDriver desk, Ringing call, String phone) {
        await("a contractor is offered").atMost(DeskDriver.LIMIT).until(() -> !desk.visible("#candidates-empty"));
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.awaitNode("#tracking-code");
        desk.awaitNode("#offer-button");
        desk.press(KeyCode.ENTER);
        desk.awaitNode("#accept-button");
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.awaitNode("#assignment-accepted");
        evidence.picture("request-" + call.name());
        String code = code(desk);
        JsonNode request = khosh.supervisor().get("/api/requests/" + code);
        assertThat(request.path("dialled").asText()).isEqualTo(call.dialledNumber());
        return call.answered()
                .put("trackingCode", code)
                .put(
                        "contractor",
                        request.path("assignment").path("contractorName").asText())
                .put("textsTo", phone)
                .put("texts", phone.startsWith("09") ? 2 : 0);
    }

    private static String code(DeskDriver desk) {
        return desk.text("#tracking-code")
                .chars()
                .filter(Character::isDigit)
                .map(c -> '0' + Character.digit(c, 10))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void finishCall(DeskDriver desk, Ringing call) {
        call.awaitEnd();
        desk.press(KeyCode.F10);
        desk.press(KeyCode.DIGIT1);
        khosh.awaitAvailable(desk);
    }
}
