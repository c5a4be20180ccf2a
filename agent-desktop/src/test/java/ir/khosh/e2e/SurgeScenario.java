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

/** A province calls in a burst: one banner, one key a call, one request, and everybody is told. */
class SurgeScenario {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration TALK = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(60);

    private static Switchboard khosh;
    private static Evidence evidence;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("surge");
        khosh = Switchboard.start(evidence, "surge", List.of("khosh.surge.callers=3"));
        khosh.openDesk("narges", "1001", 0, Duration.ofSeconds(2));
        khosh.openDesk("reza", "1002", 1366, Duration.ofSeconds(2));
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

    private static void givesUp(String number, String name) {
        Ringing call =
                khosh.dialAndGiveUp(KhoshApi.object().put("number", number).put("dialled", "193"), name, PATIENCE);
        call.awaitEnd();
        evidence.dialled(call.abandoned());
    }

    private static JsonNode incidents() {
        return khosh.supervisor().get("/api/incidents");
    }

    @Test
    void manyCallsLeadToOneDispatchOfWhichEverybodyHears() throws Exception {
        Instant from = Instant.now();
        DeskDriver narges = khosh.desk("narges");
        DeskDriver reza = khosh.desk("reza");
        khosh.pauseAll();
        givesUp("02130002001", "tehran-once");
        givesUp("02130002001", "tehran-again");
        givesUp("02130002001", "tehran-third-time");
        givesUp("03130002001", "isfahan-first");
        givesUp("03130002002", "isfahan-second");
        Instant threshold = Instant.now();
        givesUp("03130002003", "isfahan-third");
        await("banner").atMost(SOON).until(() -> narges.visible("#incident-line"));
        Instant seen = Instant.now();
        assertThat(narges.text("#incident-line")).contains("اصفهان").contains("۳");
        assertThat(reza.visible("#incident-line")).isTrue();
        assertThat(incidents()).hasSize(1);
        evidence.picture("banner");

        khosh.resume(narges);
        Ringing first = khosh.dial("new-mobile", "first-caller", TALK);
        assertThat(first.awaitPop()).isSameAs(narges);
        first.awaitAnswer();
        khosh.resume(reza);
        Ringing second = khosh.dial("customer", "second-caller", TALK);
        assertThat(second.awaitPop()).isSameAs(reza);
        second.awaitAnswer();
        attach(reza);
        narges.focus();
        attach(narges);
        evidence.picture("attached");
        DeskWork work = new DeskWork(khosh, narges);
        work.fill(first.wants(), null);
        String code = work.register();
        work.awaitCandidates();
        work.dispatch();
        await("one request for all")
                .atMost(SOON)
                .until(() -> incidents().get(0).path("trackingCode").asText().equals(code));
        await("the banner names it").atMost(SOON).until(() -> narges.text("#incident-line")
                .contains("درخواست"));
        evidence.picture("dispatched");
        first.awaitEnd();
        second.awaitEnd();
        evidence.dialled(first.answered());
        evidence.dialled(second.answered());
        assertThat(incidents().get(0).path("attached").asInt()).isEqualTo(2);
        evidence.keep("incidents.json", incidents());
        ObjectNode surge =
                KhoshApi.object().put("thresholdAt", threshold.toString()).put("seenAt", seen.toString());
        // noted and told of the request; the second caller also that somebody comes, which the first hears by name
        surge.putObject("texts").put(first.number(), 2).put(second.number(), 3);
        evidence.keep("surge.json", surge);
        evidence.collect(khosh, from);
        assertThat(CallReport.write("surge", evidence.folder())).isEmpty();
    }

    private static void attach(DeskDriver desk) {
        desk.press(KeyCode.CONTROL, KeyCode.I);
        await("attached at " + desk.extension()).atMost(SOON).until(() -> desk.text("#incident-said")
                .contains("پیوست"));
    }
}
