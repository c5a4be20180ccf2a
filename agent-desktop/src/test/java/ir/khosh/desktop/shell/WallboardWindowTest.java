package ir.khosh.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.BoardSamples;
import ir.khosh.desktop.fixture.MatterSamples;
import ir.khosh.desktop.fixture.RecordingSamples;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wallboard of a supervisor. */
class WallboardWindowTest extends WindowTest {

    WallboardWindowTest() {
        super(MatterSamples.server());
    }

    @BeforeEach
    void openTheBoard() {
        server.on(
                "GET /api/wallboard/figures/service-level-of-offered/calls",
                asked -> new Told(200, BoardSamples.calls(Instant.now())));
        server.on(
                "GET /api/wallboard/figures/calls-by-seat/calls",
                asked -> new Told(200, BoardSamples.calls(Instant.now())));
        server.on(
                "GET /api/wallboard/reconciliation",
                asked -> new Told(200, BoardSamples.reconciliation(Instant.now())));
        open();
        window.enterPassword();
        window.awaitFocus("summary-claims");
        window.press(KeyCode.CONTROL, KeyCode.F11);
        window.awaitFocus("wallboard");
    }

    private void showsABusyMorning() {
        Instant now = Instant.now();
        server.push(BoardSamples.board(now, true));
        server.push(BoardSamples.day(now, 0));
        window.awaitText("board-offered-value", "۱٬۲۴۸");
    }

    @Test
    void it_asks_for_the_board_only_while_it_is_in_front() {
        await().until(() -> server.heard().contains("watch board"));
        window.press(KeyCode.CONTROL, KeyCode.F1);
        await().until(() -> server.heard().contains("leave board"));
    }

    @Test
    void a_number_opens_exactly_the_calls_that_the_server_names() {
        showsABusyMorning();
        window.awaitText("board-truth", "برابر");
        window.awaitText("board-state-1005", "بیش");
        window.picture("wallboard");
        click("board-service-level-of-offered");
        window.awaitText("board-behind-count", "۸ از ۱۲");
        window.picture("wallboard-calls");
        window.press(KeyCode.ESCAPE);
        window.awaitGone("board-behind-table");
        click("board-seat-1001");
        await().until(() -> server.asked("GET /api/wallboard/figures/calls-by-seat/calls").stream()
                .anyMatch(asked -> asked.path().contains("of=1001")));
    }

    @Test
    void a_call_behind_a_number_can_be_heard_with_its_unrecorded_stretch_hatched() {
        String call = "khosh-1795395891.0";
        server.on(
                        "GET /api/calls/" + call + "/recordings",
                        asked -> new Told(200, List.of(RecordingSamples.kept(call, Instant.now()))))
                .on("GET /api/recordings/7/sound", RecordingSamples.wave(RecordingSamples.SECONDS));
        showsABusyMorning();
        click("board-service-level-of-offered");
        window.awaitText("board-behind-count", "۸ از ۱۲");
        click("listen-" + call.replace('.', '-'));
        window.awaitText("recording-pauses", "نرگس کریمی");
        window.awaitFocus("recording-player");
        for (int i = 0; i < 5; i++) {
            window.press(KeyCode.RIGHT);
        }
        window.press(KeyCode.LEFT);
        window.awaitText("recording-time", "۰۰:۲۰");
        window.picture("recording-player");
        window.resize(1920, 1080);
        window.picture("recording-player");
        window.resize(1366, 768);
        window.press(KeyCode.SPACE);
        await().until(() -> server.asked("GET /api/recordings/7/sound").size() == 1);
        window.press(KeyCode.ESCAPE);
        window.awaitGone("recording-player");
        window.awaitFocus("board-behind-table");
    }

    @Test
    void a_sound_that_is_not_ready_or_not_for_one_says_so() {
        String call = "khosh-1795395891.0";
        server.on("GET /api/calls/" + call + "/recordings", List.of(RecordingSamples.without(call, "PENDING")));
        showsABusyMorning();
        click("board-service-level-of-offered");
        window.awaitText("board-behind-count", "۸ از ۱۲");
        click("listen-" + call.replace('.', '-'));
        // between words of a wrapped text stand invisible marks
        window.awaitText("recording-message", "هنوز");
        window.picture("recording-pending");
    }

    @Test
    void it_takes_the_whole_screen_and_gives_it_back() {
        showsABusyMorning();
        window.press(KeyCode.ALT, KeyCode.ENTER);
        window.awaitGone("rail");
        window.resize(1366, 768);
        showsABusyMorning();
        window.picture("wallboard-wide");
        window.resize(1920, 1080);
        showsABusyMorning();
        window.picture("wallboard-wide");
        window.press(KeyCode.ESCAPE);
        window.awaitShown("rail");
    }

    @Test
    void a_silent_exchange_is_said_in_words_and_the_numbers_turn_grey() {
        showsABusyMorning();
        server.push(BoardSamples.board(Instant.now(), false));
        window.awaitText("board-banner", "مرکز تلفن خاموش است");
        assertThat(window.find("wallboard").orElseThrow().getStyleClass()).contains("stale");
        window.picture("wallboard-silent");
    }

    @Test
    void a_silent_server_is_said_too() {
        showsABusyMorning();
        fallSilent();
        window.awaitText("board-banner", "کارساز");
    }

    @Test
    void a_difference_to_the_exchange_is_shown_with_the_calls_by_name() {
        Instant now = Instant.now();
        server.push(BoardSamples.board(now, true));
        server.push(BoardSamples.day(now, 2));
        window.awaitText("board-truth", "۲ اختلاف");
        click("board-truth");
        window.awaitText("board-reconciliation-verdict", "اختلاف");
        window.awaitText("board-differing-call", "khosh-1795395891.0");
        window.picture("wallboard-reconciliation");
    }

    private void click(String id) {
        Button button = (Button) window.find(id).orElseThrow();
        OpenWindow.ask(() -> {
            button.fire();
            return null;
        });
    }
}
