package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.evidence.CallReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Callers give up, also while the server is dead; two operators see to it that nobody is forgotten or called twice. */
class AbandonedLedgerScenario {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration SOON = Duration.ofSeconds(40);

    private static Switchboard khosh;
    private static Evidence evidence;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("abandoned-ledger");
        int gateway = Sipp.freeGatewayPort();
        khosh = Switchboard.start(
                evidence,
                "abandoned-ledger",
                List.of("khosh.abandoned.shortest-seconds=2"),
                "trunk.gateway=127.0.0.2:" + gateway);
        khosh.plugInCitizens(gateway, Duration.ofSeconds(2));
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

    private static void givesUp(String key, String name, boolean unseen) {
        Ringing call = khosh.dialAndGiveUp(key, name, PATIENCE);
        call.awaitEnd();
        evidence.dialled(unseen ? call.abandoned().put("unseen", true) : call.abandoned());
    }

    private static void awaitOpen(DeskDriver desk, String count) {
        await(count + " callers wait at " + desk.extension()).atMost(SOON).until(() -> {
            String shown = desk.visible("#rail-abandoned-count") ? desk.text("#rail-abandoned-count") : "";
            return shown.equals(count);
        });
    }

    @Test
    void nobodyIsForgottenAndNobodyIsCalledTwice() throws Exception {
        Instant from = Instant.now();
        DeskDriver narges = khosh.desk("narges");
        DeskDriver reza = khosh.desk("reza");
        khosh.pauseAll();
        givesUp("abandoning", "lost-first", false);
        givesUp("customer", "lost-second", false);
        givesUp("abandoning", "lost-again", false);
        givesUp("withheld", "lost-withheld", false);
        awaitOpen(narges, "۲");
        awaitOpen(reza, "۲");

        reza.focus();
        reza.press(KeyCode.CONTROL, KeyCode.F4);
        reza.awaitFocus("#abandoned-table");
        await("the longest forgotten first").atMost(SOON).until(() -> reza.visible("#abandoned-phone"));
        assertThat(reza.text("#abandoned-phone")).as("masked until claimed").contains("***");
        narges.focus();
        narges.press(KeyCode.CONTROL, KeyCode.B);
        await("claimed by one key, called, and shown whole").atMost(SOON).until(() -> narges.text("#call-caller")
                .contains("۰۹۱۲ ۰۰۰ ۱۰۰۶"));
        await("the colleague sees it").atMost(SOON).until(() -> !reza.enabled("#abandoned-call"));
        evidence.picture("claimed");

        awaitOpen(narges, "۱");
        evidence.append("reached.txt", "09120001006\n");
        evidence.picture("called-back");
        assertThat(khosh.supervisor()
                        .get("/api/calls?from=" + from + "&until="
                                + Instant.now().plusSeconds(60)))
                .as("the citizen was called and picked up")
                .anyMatch(call -> call.path("caller").asText().equals("09120001006")
                        && call.path("answeredAt").isTextual());
        narges.press(KeyCode.F8);
        await("the line is free").atMost(SOON).until(() -> !narges.visible("#hang-up-button"));
        narges.press(KeyCode.F10);
        narges.press(KeyCode.DIGIT3);

        khosh.resume(narges);
        Ringing again = khosh.dial("customer", "called-again", Duration.ofSeconds(4));
        assertThat(again.awaitPop()).isSameAs(narges);
        await("why me").atMost(SOON).until(() -> narges.visible("#why-line"));
        again.awaitAnswer();
        await("closed by itself").atMost(SOON).until(() -> !reza.visible("#rail-abandoned-count"));
        evidence.picture("why");
        again.awaitEnd();
        evidence.dialled(again.answered());
        narges.focus();
        narges.press(KeyCode.F10);
        narges.press(KeyCode.DIGIT3);
        khosh.pauseAll();

        khosh.serverProcess().kill();
        givesUp("new-mobile", "lost-unseen", true);
        khosh.restartServer();
        awaitOpen(narges, "۱");
        awaitOpen(reza, "۱");
        evidence.picture("caught-up");
        khosh.readAs(Switchboard.PASSWORD, "fatemeh", Switchboard.PASSWORD);
        evidence.keep("ledger.json", khosh.supervisor().get("/api/abandoned"));
        evidence.collect(khosh, from);
        assertThat(CallReport.write("abandoned-ledger", evidence.folder())).isEmpty();
    }
}
