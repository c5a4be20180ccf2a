package ir.khosh.e2e;

import static ir.khosh.e2e.SpeakingFloor.CITIZEN;
import static ir.khosh.e2e.Talks.hears;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A supervisor at the wallboard hears an operator's call, whispers, barges in, sends a word, takes the call over with what
 * was typed, and pauses the seat; and calls that were listened to are kept as those beside them.
 */
class SupervisionScenario {

    private static final Duration SHORT = Duration.ofSeconds(7);
    private static final String MESSAGE = "neshani";

    private static SpeakingFloor floor;
    private static DeskDriver narges;
    private static DeskDriver fatemeh;

    @BeforeAll
    static void open() {
        floor = SpeakingFloor.open("supervision");
        narges = floor.openDesk("narges", "1001", 1366, 500);
        fatemeh = floor.openSupervisor("fatemeh", "1090", 0, 860);
    }

    @AfterAll
    static void close() {
        if (floor != null) {
            floor.close();
        }
    }

    @Test
    void aSupervisorHearsHelpsAndTakesOver() throws Exception {
        Ringing call = floor.call("new-mobile");
        assertThat(call.awaitPop()).isSameAs(narges);
        call.awaitAnswer();
        narges.awaitNode("#transfer-button");
        JsonNode wants = call.wants();
        DeskWork typed = new DeskWork(floor.khosh(), narges);
        typed.typeAddress(wants.path("address").asText());
        floor.stretch("talks", hears(CITIZEN, "narges"), hears("narges", CITIZEN), hears("fatemeh"));

        listens();
        narges.awaitNode("#heard-by");
        floor.stretch(
                "listens", hears(CITIZEN, "narges"), hears("narges", CITIZEN), hears("fatemeh", CITIZEN, "narges"));
        floor.pictureLarge(fatemeh, "listens");
        step(KeyCode.DIGIT2, "نجوا");
        floor.stretch(
                "whispers",
                hears(CITIZEN, "narges"),
                hears("narges", CITIZEN, "fatemeh"),
                hears("fatemeh", CITIZEN, "narges"));
        step(KeyCode.DIGIT3, "سه‌نفره");
        floor.stretch(
                "barges-in",
                hears(CITIZEN, "narges", "fatemeh"),
                hears("narges", CITIZEN, "fatemeh"),
                hears("fatemeh", CITIZEN, "narges"));
        step(KeyCode.DIGIT1, "شنود");
        saysAWord();
        takesOver(call, wants);
        floor.evidence().dialled(call.answered());
        narges.awaitNode("#idle");
        pausesTheSeat();
        listenedBesideOthers();
        floor.judge();
    }

    /** At the wallboard: the operator's tile, then one key. */
    private static void listens() {
        fatemeh.focus();
        fatemeh.press(KeyCode.CONTROL, KeyCode.F11);
        fatemeh.fire("#board-seat-1001");
        fatemeh.awaitEnabled("#seat-listen");
        fatemeh.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
        awaitMode("شنود");
    }

    private static void step(KeyCode key, String mode) {
        fatemeh.focus();
        fatemeh.press(KeyCode.CONTROL, KeyCode.SHIFT, key);
        awaitMode(mode);
    }

    private static void awaitMode(String mode) {
        fatemeh.awaitNode("#listening");
        await(mode).atMost(DeskDriver.LIMIT).until(() -> fatemeh.text("#listening-mode")
                .contains(mode));
    }

    private static void saysAWord() {
        fatemeh.type("#seat-message", MESSAGE);
        fatemeh.press(KeyCode.ENTER);
        narges.awaitNode("#notice-text");
        assertThat(narges.text("#notice-text")).contains(MESSAGE);
        floor.picture("message");
        narges.focus();
        narges.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        await("the word is read").atMost(DeskDriver.LIMIT).until(() -> !narges.visible("#notice-text"));
        await("and the supervisor sees so").atMost(DeskDriver.LIMIT).until(() -> fatemeh.text("#seat-message-sent")
                .contains("خواند"));
    }

    private static void takesOver(Ringing call, JsonNode wants) {
        fatemeh.focus();
        fatemeh.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT4);
        fatemeh.awaitNode("#hold-button");
        floor.stretch("taken-over", hears(CITIZEN, "fatemeh"), hears("fatemeh", CITIZEN), hears("narges"));
        fatemeh.focus();
        fatemeh.press(KeyCode.F6);
        fatemeh.awaitNode("#pop-handover");
        await("what was typed is at the supervisor's desk")
                .atMost(DeskDriver.LIMIT)
                .until(() -> fatemeh.text("#address-field")
                        .equals(wants.path("address").asText()));
        floor.picture("taken-over-desk");
        narges.awaitNode("#notice-text");
        narges.focus();
        narges.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        fatemeh.focus();
        fatemeh.press(KeyCode.F8);
        call.awaitEnd();
        floor.keepLegs(call);
        floor.close(fatemeh);
    }

    private static void pausesTheSeat() {
        fatemeh.focus();
        fatemeh.press(KeyCode.CONTROL, KeyCode.F11);
        fatemeh.type("#seat-force-reason", "jalase");
        fatemeh.press(KeyCode.ENTER);
        narges.awaitNode("#notice-text");
        await("the seat pauses").atMost(DeskDriver.LIMIT).until(() -> narges.text("#state-line")
                .contains("به دستور سرپرست"));
        floor.picture("paused-by-supervisor");
        narges.focus();
        narges.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        floor.khosh().resume(narges);
    }

    /** Four short calls of the same citizen, every second one listened to. */
    private static void listenedBesideOthers() {
        for (int i = 0; i < 4; i++) {
            boolean listened = i % 2 == 1;
            Ringing call = floor.khosh().dial("customer", "short-" + i, SHORT);
            assertThat(call.awaitPop()).isSameAs(narges);
            call.awaitAnswer();
            if (listened) {
                listens();
            }
            call.awaitEnd();
            floor.evidence()
                    .append(
                            "listened.jsonl",
                            KhoshApi.object().put("name", call.name()).put("listened", listened) + "\n");
            floor.evidence().dialled(call.answered());
            floor.close(narges);
        }
    }
}
