package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.evidence.ReconciliationReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A supervisor's wallboard through a day with a transfer, callers who gave up, a death of the exchange and a midnight. It
 * equals what the exchange wrote down; when one line of that is taken away, by chance, its call is named.
 */
class ReconciliationScenario {

    private static final Duration ANSWER_DELAY = Duration.ofMillis(1_500);
    private static final Duration BEFORE_THE_ANSWER = Duration.ofMillis(800);
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Seed SEED = Seed.given();

    private static Switchboard khosh;
    private static Evidence evidence;
    private static ExchangeDiary diary;
    private static DeskDriver wall;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("reconciliation");
        khosh = Switchboard.start(
                evidence,
                "reconciliation",
                List.of(
                        "khosh.wrap-up.seconds=1",
                        "khosh.reconciliation.settle-seconds=2",
                        // a midnight of up to a day ago must be seen whole
                        "khosh.calls.catch-up-hours=30"),
                "queue.strategy=linear");
        diary = new ExchangeDiary(khosh.installation().state().resolve("exchange/log/queue_log"), Clock.systemUTC());
        khosh.openDesk("narges", "1001", 0, ANSWER_DELAY);
        khosh.openDesk("reza", "1002", 1366, ANSWER_DELAY);
        wall = new DeskDriver("fatemeh", "1090", khosh.installation().state());
        wall.open(khosh.serverUrl(), 0);
        wall.signIn(Switchboard.PASSWORD);
    }

    @AfterEach
    void lastPicture() {
        evidence.picture("end");
    }

    @AfterAll
    static void close() {
        if (wall != null) {
            wall.close();
        }
        if (khosh != null) {
            khosh.close();
        }
    }

    @Test
    void theBoardEqualsWhatTheExchangeWroteDown() throws Exception {
        Instant from = Instant.now();
        answeredAndAbandoned();
        aTransfer();
        theExchangeDiesInACall();
        awaitOffered("۵");
        givesUp("abandoned-after-the-restart", "landline-isfahan");
        awaitOffered("۶");
        evidence.collect(khosh, from);

        await("the board equals the exchange's file")
                .atMost(LONG)
                .until(() -> reconcile().path("calls").asInt() == 6);
        evidence.keep("reconciliation.json", reconcile());
        showBoard();
        await("the board says so").atMost(LONG).until(() -> wall.text("#board-truth")
                .contains("برابر"));
        pictures("equal");

        String lost = diary.loseALine(SEED.random());
        diary.copyTo(evidence.folder().resolve("queue_log-without-a-line"));
        lookAgain(lost.split("\\|")[1]);
        evidence.keep("reconciliation-of-a-lost-line.json", lastOne());
        evidence.append("metrics.txt", khosh.metrics());
        evidence.keep(
                "scenario.json",
                KhoshApi.object()
                        .put("seed", SEED.value())
                        .put("midnight", diary.midnight().toString())
                        .put("shown", wall.text("#board-differing-call")));
        assertThat(ReconciliationReport.write(evidence.folder())).isEmpty();
    }

    private static void answeredAndAbandoned() {
        Ringing first = khosh.dial("loyal", Duration.ofSeconds(3));
        first.awaitAnswer();
        givesUp("abandoned", "new-mobile");
        first.awaitEnd();
        evidence.dialled(first.answered());
    }

    private static void givesUp(String name, String key) {
        Ringing impatient = khosh.dialAndGiveUp(key, name, BEFORE_THE_ANSWER);
        impatient.awaitEnd();
        evidence.dialled(impatient.abandoned());
    }

    private static void aTransfer() {
        khosh.desks().forEach(khosh::awaitAvailable);
        DeskDriver narges = khosh.desk("narges");
        DeskDriver reza = khosh.desk("reza");
        Ringing given = khosh.dial("customer", Duration.ofSeconds(14));
        assertThat(given.awaitPop()).isSameAs(narges);
        given.awaitAnswer();
        narges.awaitEnabled("#transfer-button");
        narges.press(KeyCode.CONTROL, KeyCode.T);
        narges.awaitNode("#colleagues");
        "1002".chars().forEach(digit -> narges.press(KeyCode.getKeyCode(String.valueOf((char) digit))));
        narges.press(KeyCode.ENTER);
        reza.awaitNode("#hold-button");
        given.awaitEnd();
        evidence.dialled(given.answered());
    }

    private static void theExchangeDiesInACall() {
        khosh.desks().forEach(khosh::awaitAvailable);
        Ringing lost = khosh.dial("loyal", "lost", Duration.ofSeconds(30));
        lost.awaitAnswer();
        khosh.killExchange();
        showBoard();
        await("the board says that the exchange is silent").atMost(LONG).until(() -> wall.text("#board-banner")
                .contains("مرکز تلفن"));
        diary.addCallsAroundMidnight();
        khosh.restartExchange();
        await("the exchange is heard again").atMost(LONG).until(() -> !wall.text("#board-banner")
                .contains("مرکز تلفن"));
        khosh.desks().forEach(khosh::awaitInQueue);
        evidence.dialled(lost.lost());
    }

    private static void awaitOffered(String calls) {
        await(calls + " calls on the board").atMost(LONG).until(() -> wall.text("#board-offered-value")
                .equals(calls));
    }

    private static void showBoard() {
        wall.focus();
        if (!wall.visible("#wallboard")) {
            wall.press(KeyCode.CONTROL, KeyCode.F11);
        }
        wall.awaitNode("#board-waiting-now-value");
    }

    /** As a supervisor does who wants to know which call it is. */
    private static void lookAgain(String call) {
        wall.fire("#board-truth");
        wall.fire("#board-reconcile-now");
        await("the call is named on the screen").atMost(LONG).until(() -> wall.text("#board-differing-call")
                .equals(call));
        await("the board says that it differs").atMost(LONG).until(() -> wall.text("#board-truth")
                .contains("اختلاف"));
        pictures("difference-named");
    }

    private static void pictures(String name) {
        evidence.picture(name);
        wall.resize(1920, 1080);
        evidence.picture(name + "-1920");
        wall.resize(1366, 768);
    }

    private static JsonNode reconcile() {
        return khosh.supervisor().post("/api/wallboard/reconciliation", KhoshApi.object());
    }

    private static JsonNode lastOne() {
        return khosh.supervisor().get("/api/wallboard/reconciliation");
    }
}
