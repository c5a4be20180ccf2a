package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.evidence.CallReport;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server is killed and frozen in mid-call: callers notice nothing, and afterwards every record is true. */
class ServerTroubleScenario {

    private static final Duration ANSWER_DELAY = Duration.ofMillis(2_500);

    private static Switchboard khosh;
    private static Evidence evidence;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("server-trouble");
        khosh = Switchboard.start(evidence, "server-trouble");
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
        evidence.collect(khosh, from);
        assertThat(CallReport.write("server-trouble", evidence.folder())).isEmpty();
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
