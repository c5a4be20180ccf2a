package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.evidence.CallReport;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server is killed and frozen in mid-call: callers notice nothing, and afterwards every record is true. */
class ServerTroubleScenario {

    private static final Duration ANSWER_DELAY = Duration.ofMillis(2_500);
    private static final int SECOND_WINDOW = 1366;

    private static Switchboard khosh;
    private static Evidence evidence;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("server-trouble");
        khosh = Switchboard.start(evidence, "server-trouble");
        khosh.openDesk("narges", "1001", 0, ANSWER_DELAY);
        khosh.openDesk("reza", "1002", SECOND_WINDOW, ANSWER_DELAY);
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
    void callersReachOperatorsWhileTheServerIsDeadOrFrozen() throws Exception {
        Instant from = Instant.now();
        Ringing talking = khosh.dial("customer", Duration.ofSeconds(100));
        DeskDriver desk = talking.awaitPop();
        talking.awaitAnswer();
        desk.awaitEnabled("#status-enquiry-button");

        khosh.serverProcess().kill();
        Ringing next = khosh.dial("loyal", Duration.ofSeconds(5));
        next.awaitAnswer();
        khosh.desks().forEach(one -> one.awaitNode("#link-server.bad"));
        evidence.picture("server-dead");
        assertThat(talking.isOver()).as("the first caller is still connected").isFalse();
        next.awaitEnd();
        khosh.restartServer();
        khosh.desks().forEach(DeskDriver::awaitConnected);
        await("the call is known again").atMost(DeskDriver.LIMIT).until(() -> state(from, talking)
                .equals("CONNECTED"));
        desk.awaitEnabled("#status-enquiry-button");
        assertThat(talking.isOver()).isFalse();
        evidence.picture("server-back");

        khosh.serverProcess().signal("STOP");
        Ringing frozen;
        try {
            frozen = khosh.dial("landline-isfahan", Duration.ofSeconds(5));
            frozen.awaitAnswer();
            khosh.desks().forEach(one -> one.awaitNode("#link-server.bad"));
            evidence.picture("server-frozen");
            frozen.awaitEnd();
        } finally {
            khosh.serverProcess().signal("CONT");
        }
        khosh.desks().forEach(DeskDriver::awaitConnected);
        talking.awaitEnd();
        evidence.dialled(talking.answered());
        evidence.dialled(next.unseen());
        evidence.dialled(frozen.unseen());
        khosh.desks().forEach(this::emptyDesk);
        aDraftOutlivesTheServer();
        evidence.collect(khosh, from);
        assertThat(CallReport.write("server-trouble", evidence.folder())).isEmpty();
    }

    /** Closes what the calls before have left on it, and is back in the queue. */
    private void emptyDesk(DeskDriver desk) {
        desk.focus();
        while (desk.visible("#pop-caller")) {
            String caller = desk.text("#pop-caller");
            new DeskWork(khosh, desk).close();
            await("closed at " + desk.username()).atMost(DeskDriver.LIMIT).until(() -> !desk.text("#pop-caller")
                    .equals(caller));
        }
        desk.press(KeyCode.F12);
        khosh.awaitAvailable(desk);
    }

    /** Half a request is written when the server dies; the rest while it is dead; it is sent once when it is back. */
    private void aDraftOutlivesTheServer() {
        Ringing call = khosh.dial("new-mobile", Duration.ofSeconds(60));
        DeskDriver desk = call.awaitPop();
        DeskWork work = new DeskWork(khosh, desk);
        call.awaitAnswer();
        work.chooseService(call.wants());
        work.choosePlace(call.wants());
        khosh.serverProcess().kill();
        desk.awaitNode("#link-server.bad");
        work.typeAddress(call.wants().path("address").asText());
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        desk.awaitNode("#form-message");
        evidence.picture("draft-without-server");
        khosh.restartServer();
        desk.awaitConnected();
        String code = work.trackingCode();
        desk.focus();
        desk.press(KeyCode.CONTROL, KeyCode.ENTER);
        evidence.picture("draft-sent");
        assertThat(desk.visible("#assignment-accepted"))
                .as("the key pressed too late leads nowhere")
                .isFalse();
        assertThat(khosh.requestsOf(call.number())).containsExactly(code);
        work.finish(call);
        evidence.dialled(call.answered()
                .put("trackingCode", code)
                .put("textsTo", call.number())
                .put("texts", 1)
                .put("requests", 1));
        evidence.keepRequestsOf(khosh, call.number());
    }

    private static String state(Instant from, Ringing call) {
        JsonNode records = khosh.supervisor()
                .get("/api/calls?from=" + from + "&until=" + Instant.now().plusSeconds(60));
        for (JsonNode record : records) {
            if (record.path("callId").asText().equals(call.callId())) {
                return record.path("outcome").asText();
            }
        }
        return "";
    }
}
