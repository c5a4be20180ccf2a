package ir.khosh.e2e;

import static ir.khosh.e2e.SpeakingFloor.CITIZEN;
import static ir.khosh.e2e.Talks.MUSIC;
import static ir.khosh.e2e.Talks.hears;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A citizen and two operators speak together; a third desk sees nothing of it. Every ear hears exactly the others. */
class ConferenceScenario {

    private static SpeakingFloor floor;
    private static DeskDriver narges;
    private static DeskDriver reza;
    private static DeskDriver sara;

    @BeforeAll
    static void open() {
        floor = SpeakingFloor.open("conference");
        narges = floor.openDesk("narges", "1001", 0, 500);
        reza = floor.openDesk("reza", "1002", 1366, 560);
        sara = floor.openDesk("sara", "1003", 0, 860);
    }

    @AfterAll
    static void close() {
        if (floor != null) {
            floor.close();
        }
    }

    @Test
    void threePeopleSpeakTogether() throws Exception {
        Ringing call = floor.call("customer");
        assertThat(call.awaitPop()).isSameAs(narges);
        call.awaitAnswer();
        narges.awaitNode("#consult-button");
        floor.stretch("talks", hears(CITIZEN, "narges"), hears("narges", CITIZEN), hears("reza"), hears("sara"));
        narges.press(KeyCode.CONTROL, KeyCode.K);
        floor.choose(narges, "1002");
        narges.awaitNode("#conference-button");
        floor.stretch("asks", hears(CITIZEN, MUSIC), hears("narges", "reza"), hears("reza", "narges"), hears("sara"));
        narges.press(KeyCode.CONTROL, KeyCode.L);
        narges.awaitNode("#control-strip.conference");
        reza.awaitNode("#control-strip.conference");
        floor.stretch(
                "conference",
                hears(CITIZEN, "narges", "reza"),
                hears("narges", CITIZEN, "reza"),
                hears("reza", CITIZEN, "narges"),
                hears("sara"));
        floor.pictureLarge(narges, "conference");
        assertThat(sara.visible("#pop")).isFalse();
        reza.focus();
        reza.press(KeyCode.F8);
        floor.stretch("two-again", hears(CITIZEN, "narges"), hears("narges", CITIZEN), hears("reza"), hears("sara"));
        narges.focus();
        narges.press(KeyCode.F8);
        call.awaitEnd();
        floor.evidence().dialled(call.answered());
        floor.keepLegs(call);
        floor.close(narges);
        floor.close(reza);
        floor.judge();
    }
}
