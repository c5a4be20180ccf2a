package ir.khosh.e2e;

import static ir.khosh.e2e.SpeakingFloor.CITIZEN;
import static ir.khosh.e2e.Talks.MUSIC;
import static ir.khosh.e2e.Talks.hears;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.evidence.LegReport;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One citizen on the line: bank data that is not recorded, hold, resume, digits, park, and taken up at another desk; by
 * keys, measured at every ear. Then a supervisor hears what was recorded.
 */
class CallControlScenario {

    private static final int BANK_DATA = 860;
    private static final Duration A_WHILE = Duration.ofMillis(1_500);
    private static final Duration ON_ITS_WAY = Duration.ofMillis(400);

    private static SpeakingFloor floor;
    private static DeskDriver narges;
    private static DeskDriver reza;

    @BeforeAll
    static void open() {
        floor = SpeakingFloor.open("call-control");
        narges = floor.openDesk("narges", "1001", 0, 500);
        reza = floor.openDesk("reza", "1002", 1366, 560);
    }

    @AfterAll
    static void close() {
        if (floor != null) {
            floor.close();
        }
    }

    @Test
    void aCallIsHeldAndParkedAndTakenUpWithoutAMouse() throws Exception {
        Ringing call = floor.call("customer");
        assertThat(call.awaitPop()).isSameAs(narges);
        call.awaitAnswer();
        narges.awaitNode("#hold-button");
        narges.type("#notes-field", "booye gaz");
        floor.stretch("talks", hears(CITIZEN, "narges"), hears("narges", CITIZEN));
        saysBankData();
        holds();
        sendsDigits();
        parks();
        takesUp();
        reza.press(KeyCode.F8);
        call.awaitEnd();
        floor.evidence().dialled(call.answered());
        floor.keepLegs(call);
        floor.close(reza);
        floor.close(narges);
        try (PlayedBack played = new PlayedBack(floor)) {
            played.of(call, List.of(SpeakingFloor.CITIZEN_TONE, 500, 560), BANK_DATA);
        }
        floor.judge();
        assertThat(LegReport.add(floor.evidence().folder())).isEmpty();
        assertThat(PlayedBack.judge(floor.evidence())).isEmpty();
    }

    private static void saysBankData() {
        narges.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        narges.awaitNode("#recording-paused");
        narges.awaitNode("#control-strip.unrecorded");
        floor.citizen().say(BANK_DATA);
        await("the operator hears it").atMost(DeskDriver.LIMIT).until(() -> floor.share("narges", BANK_DATA) > 50);
        await("a while").pollDelay(A_WHILE).until(() -> true);
        floor.pictureLarge(narges, "unrecorded");
        floor.citizen().say(SpeakingFloor.CITIZEN_TONE);
        await("nothing of it is on its way")
                .atMost(DeskDriver.LIMIT)
                .until(() -> floor.share("narges", BANK_DATA) == 0);
        await("nothing of it is in the exchange").pollDelay(ON_ITS_WAY).until(() -> true);
        narges.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await("it is recorded again").atMost(DeskDriver.LIMIT).until(() -> !narges.visible("#recording-paused"));
        floor.stretch("recorded-again", hears(CITIZEN, "narges"), hears("narges", CITIZEN));
        assertThat(narges.text("#notes-field")).isEqualTo("booye gaz");
    }

    private static void holds() {
        narges.press(KeyCode.CONTROL, KeyCode.H);
        narges.awaitNode("#control-strip.held");
        floor.stretch("held", hears(CITIZEN, MUSIC), hears("narges"));
        floor.pictureLarge(narges, "held");
        narges.press(KeyCode.CONTROL, KeyCode.H);
        narges.awaitNode("#hold-button");
        floor.stretch("resumed", hears(CITIZEN, "narges"), hears("narges", CITIZEN));
        assertThat(narges.text("#notes-field")).isEqualTo("booye gaz");
    }

    private static void sendsDigits() {
        narges.press(KeyCode.CONTROL, KeyCode.D);
        narges.awaitNode("#digit-pad");
        narges.press(KeyCode.DIGIT5);
        narges.press(KeyCode.DIGIT7);
        await("the digits at the citizen's end")
                .atMost(DeskDriver.LIMIT)
                .until(() -> floor.citizen().digits().equals("57"));
        floor.picture("digits");
        narges.press(KeyCode.ESCAPE);
        assertThat(narges.text("#notes-field")).isEqualTo("booye gaz");
    }

    private static void parks() {
        narges.press(KeyCode.CONTROL, KeyCode.P);
        await("the draft stays").atMost(DeskDriver.LIMIT).until(() -> narges.text("#pop-phase")
                .equals("تماس از میز شما رفت؛ پیش‌نویس ماند"));
        floor.stretch("parked", hears(CITIZEN, MUSIC), hears("narges"), hears("reza"));
    }

    private static void takesUp() {
        reza.focus();
        reza.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        reza.awaitNode("#parked-1");
        floor.picture("parked-list");
        reza.press(KeyCode.DIGIT1);
        reza.awaitNode("#hold-button");
        floor.stretch("taken-up", hears(CITIZEN, "reza"), hears("reza", CITIZEN), hears("narges"));
    }
}
