package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.evidence.CallReport;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A desktop is killed while its operator writes: the call lasts, the next window has call and draft. */
class DesktopTroubleScenario {

    private static final Duration ANSWER_DELAY = Duration.ofMillis(2_500);
    private static final int SECOND_WINDOW = 1366;

    private static Switchboard khosh;
    private static Evidence evidence;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("desktop-trouble");
        khosh = Switchboard.start(evidence, "desktop-trouble");
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
    void aDraftOutlivesItsDesktop() throws Exception {
        Instant from = Instant.now();
        aDraftOutlivesTheDesktop();
        evidence.collect(khosh, from);
        assertThat(CallReport.write("desktop-trouble", evidence.folder())).isEmpty();
    }

    private void aDraftOutlivesTheDesktop() {
        khosh.plugIn("1003", ANSWER_DELAY);
        Ringing call;
        try (ManagedProcess doomed =
                DoomedDesk.start(khosh.installation(), khosh.serverUrl(), "sara", "1003", SECOND_WINDOW)) {
            call = khosh.dial("loyal", "draft-of-a-killed-desk", Duration.ofSeconds(60));
            doomed.awaitLine(line -> line.equals("typed"), Duration.ofSeconds(60));
            DeskDriver sara =
                    new DeskDriver("sara", "1003", khosh.installation().state());
            await("the draft lies on the disk").atMost(DeskDriver.LIMIT).until(() -> sara.draftsOnDisk()
                    .contains(DoomedDesk.TYPED));
            evidence.picture("desktop-before-its-end");
            doomed.kill();
        }
        khosh.openWindow("sara", "1003", SECOND_WINDOW);
        DeskDriver again = khosh.desk("sara");
        again.awaitNode("#address-field");
        assertThat(again.text("#address-field")).isEqualTo(DoomedDesk.TYPED);
        assertThat(call.isOver()).as("the caller is still connected").isFalse();
        await("the call is on the new window").atMost(DeskDriver.LIMIT).until(() -> again.text("#pop-phase")
                .equals("در گفت‌وگو"));
        evidence.picture("desktop-again");
        new DeskWork(khosh, again).finish(call);
        evidence.dialled(call.answered());
    }
}
