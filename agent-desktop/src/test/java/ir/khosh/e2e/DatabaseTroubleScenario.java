package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.evidence.CallReport;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database freezes in mid-work: calls still pop, what is written is kept, and afterwards it is there once. */
class DatabaseTroubleScenario {

    private static final Duration ANSWER_DELAY = Duration.ofMillis(3_000);

    private static Switchboard khosh;
    private static Evidence evidence;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("database-trouble");
        khosh = Switchboard.start(evidence, "database-trouble");
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
    void callsPopAndDraftsAreKeptWhileTheDatabaseIsFrozen() throws Exception {
        Instant from = Instant.now();
        Ringing talking = khosh.dial("new-mobile", Duration.ofSeconds(75));
        DeskDriver writing = talking.awaitPop();
        DeskWork work = new DeskWork(khosh, writing);
        talking.awaitAnswer();
        work.fill(talking.wants(), null);

        khosh.installation().signalDatabase("STOP");
        Ringing unknown = khosh.dial("customer", Duration.ofSeconds(45));
        DeskDriver blind;
        try {
            await("a card says that the history is missing")
                    .atMost(DeskDriver.LIMIT)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> khosh.desks().stream()
                            .anyMatch(one -> one.text("#pop-history").equals("سابقه در دسترس نیست")));
            evidence.saw(unknown, "ring_to_history_unavailable_ms");
            blind = unknown.awaitPop();
            assertThat(blind).isNotSameAs(writing);
            assertThat(blind.text("#pop-caller")).isNotEmpty();
            assertThat(blind.text("#pop-dialled")).isEqualTo("۱۹۳");
            evidence.picture("frozen-pop");
            unknown.awaitAnswer();
            registeringFailsAndKeepsTheDraft(writing);
        } finally {
            khosh.installation().signalDatabase("CONT");
        }
        writing.focus();
        String code = work.register();
        evidence.picture("registered-after-all");
        await("the history arrives").atMost(DeskDriver.LIMIT).until(() -> !blind.visible("#pop-history"));
        assertThat(khosh.requestsOf(talking.number())).containsExactly(code);
        blind.focus();
        blind.awaitEnabled("#status-enquiry-button");
        evidence.picture("history-after-all");
        blind.press(KeyCode.F9);
        unknown.awaitEnd();
        khosh.awaitAvailable(blind);
        writing.focus();
        work.finish(talking);

        evidence.dialled(talking.answered()
                .put("trackingCode", code)
                .put("textsTo", talking.number())
                .put("texts", 1)
                .put("requests", 1));
        evidence.keepRequestsOf(khosh, talking.number());
        evidence.dialled(unknown.answered().put("withHistory", false));
        nextCallIsAsEver();
        evidence.dumpThreads(khosh.serverProcess());
        evidence.collect(khosh, from);
        assertThat(CallReport.write("database-trouble", evidence.folder())).isEmpty();
    }

    private void registeringFailsAndKeepsTheDraft(DeskDriver writing) {
        writing.focus();
        writing.press(KeyCode.CONTROL, KeyCode.ENTER);
        writing.awaitNode("#form-message");
        assertThat(writing.text("#form-message")).contains("پایگاه داده").contains("پیش‌نویس نگه داشته شد");
        await("the draft lies on the disk").atMost(DeskDriver.LIMIT).until(() -> writing.draftsOnDisk()
                .contains("\"pendingSend\":true"));
        assertThat(writing.visible("#tracking-code")).isFalse();
        evidence.picture("frozen-register");
    }

    private void nextCallIsAsEver() {
        Ringing next = khosh.dial("loyal", Duration.ofSeconds(4));
        DeskDriver desk = next.awaitPop();
        next.awaitAnswer();
        desk.press(KeyCode.ALT, KeyCode.DIGIT1);
        new DeskWork(khosh, desk).finish(next);
        evidence.dialled(next.answered().put("withHistory", true));
    }
}
