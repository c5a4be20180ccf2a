package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final String AT_ONCE = "new-mobile";
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
        new DeskWork(khosh, desk).fill(call.wants(), null);
        ObjectNode told = dispatch(desk, call, call.number());
        new DeskWork(khosh, desk).finish(call);
        evidence.dialled(told);
    }

    private void withheldNumberIsDictated() {
        Ringing call = khosh.dial("withheld", TALK);
        DeskDriver desk = call.awaitPop();
        call.awaitAnswer();
        new DeskWork(khosh, desk).fill(call.wants(), DICTATED);
        ObjectNode told = dispatch(desk, call, DICTATED);
        new DeskWork(khosh, desk).finish(call);
        evidence.dialled(told);
    }

    private void nobodyCoversThis() {
        Ringing call = khosh.dial("uncovered", TALK);
        DeskDriver desk = call.awaitPop();
        call.awaitAnswer();
        new DeskWork(khosh, desk).fill(call.wants(), null);
        String code = new DeskWork(khosh, desk).register();
        desk.awaitNode("#no-coverage");
        evidence.picture("request-" + call.name());
        ObjectNode told = call.answered()
                .put("trackingCode", code)
                .put("textsTo", call.number())
                .put("texts", 1);
        new DeskWork(khosh, desk).finish(call);
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
        new DeskWork(khosh, desk).fill(loyal.wants(), null);
        ObjectNode told = dispatch(desk, loyal, loyal.number()).put("overtakes", first.name());
        new DeskWork(khosh, desk).finish(loyal);
        assertThat(first.awaitPop()).isSameAs(desk);
        first.awaitAnswer();
        new DeskWork(khosh, desk).finish(first);
        evidence.dialled(first.answered());
        evidence.dialled(told);
    }

    private ObjectNode dispatch(DeskDriver desk, Ringing call, String phone) {
        DeskWork work = new DeskWork(khosh, desk);
        work.awaitCandidates();
        // both ways that a desk has
        boolean atOnce = call.name().equals(AT_ONCE);
        String code = atOnce ? work.registerAndDispatch() : work.register();
        if (!atOnce) {
            work.dispatch();
        }
        evidence.picture("request-" + call.name());
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
}
