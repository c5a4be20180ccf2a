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

/** Two operators: the card leaves the desk whose phone stopped ringing, and stands at the one that answered. */
class WithdrawnCardScenario {

    private static final Duration NEVER_ANSWERS = Duration.ofSeconds(90);
    private static final Duration ANSWER_DELAY = Duration.ofMillis(2_500);

    private static Switchboard khosh;
    private static Evidence evidence;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("withdrawn-card");
        khosh = Switchboard.start(evidence, "withdrawn-card", "queue.ring_timeout=6", "timers.queue_timeout=20");
        khosh.openDesk("narges", "1001", 0, NEVER_ANSWERS);
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
    void aCardLeavesTheDeskWhosePhoneStoppedRinging() throws Exception {
        Instant from = Instant.now();
        DeskDriver narges = khosh.desk("narges");
        DeskDriver reza = khosh.desk("reza");
        khosh.pause(reza);
        Ringing call = khosh.dial("customer", Duration.ofSeconds(4));
        assertThat(call.awaitPop()).isSameAs(narges);
        await("card withdrawn").atMost(DeskDriver.LIMIT).until(() -> !narges.visible("#pop-caller"));
        evidence.picture("withdrawn");
        khosh.resume(reza);
        await("card at the other desk").atMost(Duration.ofSeconds(40)).until(() -> reza.visible("#pop-caller"));
        call.awaitAnswer();
        await("only one desk has the call").atMost(DeskDriver.LIMIT).until(() -> !narges.visible("#pop-caller"));
        assertThat(reza.visible("#pop-caller")).isTrue();
        evidence.picture("answered");
        call.awaitEnd();
        reza.focus();
        reza.press(KeyCode.F10);
        reza.press(KeyCode.DIGIT3);
        khosh.awaitAvailable(reza);
        evidence.dialled(call.answered());
        evidence.collect(khosh, from);
        assertThat(CallReport.write("withdrawn-card", evidence.folder())).isEmpty();
    }
}
