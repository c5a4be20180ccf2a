package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.evidence.RandomKillsReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Three hundred real calls while server, desktop and the line to the exchange are killed, frozen, cut and delayed, in an
 * order and for times that a seed decides. No caller notices, and soon after each trouble the board has exactly the calls
 * that the exchange has.
 */
class RandomKillsScenario {

    private static final Duration ANSWER_DELAY = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final List<String> SEATS = List.of("narges", "reza", "sara", "alireza");
    private static final int FIRST_SEAT = 1001;

    private static final Seed SEED = Seed.given();

    private static Switchboard khosh;
    private static Evidence evidence;
    private static FaultyRelay relay;
    private static ExchangeEye eye;
    private static DeskDriver wall;
    private static ManagedProcess desktop;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("random-kills");
        khosh = Switchboard.start(evidence, "random-kills", exchange -> {
            relay = FaultyRelay.to(exchange.amiPort());
            Path paper = relay.accessPaper(
                    exchange.bridge(),
                    Installation.HOME.resolve("agent-desktop/target/state/random-kills/line.properties"));
            return List.of(
                    "khosh.exchange.bridge=" + paper,
                    "khosh.wrap-up.seconds=0",
                    "khosh.missed-rings.in-a-row=0",
                    "khosh.calls.no-result-seconds=2",
                    "khosh.reconciliation.settle-seconds=2");
        });
        eye = new ExchangeEye(khosh.bridge());
        for (int i = 0; i < SEATS.size(); i++) {
            khosh.plugIn(Integer.toString(FIRST_SEAT + i), ANSWER_DELAY);
        }
        desktop = openDesktop();
        SEATS.stream().skip(1).forEach(name -> khosh.signIn(name)
                .put("/api/agents/me/state", KhoshApi.object().put("state", "AVAILABLE")));
        wall = new DeskDriver("fatemeh", "1090", khosh.installation().state());
        wall.open(khosh.serverUrl(), 1366);
        wall.signIn(Switchboard.PASSWORD);
        wall.focus();
        wall.press(KeyCode.CONTROL, KeyCode.F11);
        wall.awaitNode("#board-offered-value");
    }

    @AfterEach
    void lastPicture() {
        evidence.picture("end");
    }

    @AfterAll
    static void close() {
        List<AutoCloseable> all = new ArrayList<>();
        all.add(wall);
        all.add(desktop);
        all.add(eye);
        all.add(khosh);
        all.add(relay);
        all.forEach(RandomKillsScenario::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable one) {
        try {
            if (one != null) {
                one.close();
            }
        } catch (Exception e) {
            System.err.println("could not be closed: " + e);
        }
    }

    private static ManagedProcess openDesktop() {
        return DoomedDesk.start(khosh.installation(), khosh.serverUrl(), SEATS.get(0), Integer.toString(FIRST_SEAT), 0);
    }

    @Test
    void soonAfterEachTroubleTheBoardHasExactlyTheCallsOfTheExchange() throws Exception {
        Instant from = Instant.now();
        TroublePlan plan = TroublePlan.of(SEED.random());
        Files.writeString(evidence.folder().resolve("plan.txt"), "seed " + SEED.value() + "\n" + plan.text());
        List<ManagedProcess> callers = khosh.crowd();
        BoardWitness witness = new BoardWitness(khosh, eye);
        for (TroublePlan.Trouble trouble : plan.troubles()) {
            await().pollDelay(Duration.ofMillis(trouble.pauseMillis())).until(() -> true);
            Instant back = suffer(trouble, witness);
            evidence.append("looks.jsonl", witness.look(trouble.kind().name(), back) + "\n");
        }
        for (ManagedProcess caller : callers) {
            evidence.append("callers.txt", caller.name() + " " + caller.awaitExit(LONG) + "\n");
        }
        await("the last call is over").atMost(LONG).until(witness::nobodyIsThere);
        evidence.collect(khosh, from);
        await("all calls are on the board")
                .atMost(LONG)
                .until(() -> reconcile().path("calls").asInt() == Crowd.CALLS);
        evidence.keep("reconciliation.json", reconcile());
        wall.focus();
        await("the wallboard shows them")
                .atMost(LONG)
                .until(() -> wall.text("#board-offered-value").equals("۳۰۰")
                        && wall.text("#board-truth").contains("با دفتر مرکز"));
        evidence.picture("after-all");
        assertThat(RandomKillsReport.write(evidence.folder())).isEmpty();
    }

    private static JsonNode reconcile() {
        return khosh.supervisor().post("/api/wallboard/reconciliation", KhoshApi.object());
    }

    /** @return when the board heard the exchange again */
    private static Instant suffer(TroublePlan.Trouble trouble, BoardWitness witness) {
        Duration length = Duration.ofMillis(trouble.lengthMillis());
        switch (trouble.kind()) {
            case SERVER_KILLED -> {
                khosh.serverProcess().kill();
                last(length);
                khosh.restartServer();
            }
            case SERVER_FROZEN -> frozen(khosh.serverProcess(), length);
            case DESKTOP_KILLED -> {
                desktop.kill();
                last(length);
                desktop = openDesktop();
            }
            case DESKTOP_FROZEN -> frozen(desktop, length);
            default -> {
                relay.trouble(trouble.kind());
                if (trouble.kind().isDeaf()) {
                    witness.awaitDeaf();
                }
                last(length);
                relay.mend();
            }
        }
        return witness.awaitHeard();
    }

    private static void frozen(ManagedProcess process, Duration length) {
        process.signal("STOP");
        try {
            last(length);
        } finally {
            process.signal("CONT");
        }
    }

    private static void last(Duration length) {
        await().pollDelay(length).atMost(length.plusSeconds(30)).until(() -> true);
    }
}
