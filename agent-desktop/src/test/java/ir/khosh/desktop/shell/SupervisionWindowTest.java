package ir.khosh.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.fixture.BoardSamples;
import ir.khosh.desktop.fixture.MatterSamples;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.supervision.DeskMessage;
import ir.khosh.wire.supervision.SupervisionMode;
import ir.khosh.wire.supervision.SupervisionView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** A supervisor beside an operator's call, and the operator's side of it. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "windows need a screen")
class SupervisionWindowTest {

    private static final String ID = "sup-1090-1003-a1";

    @TempDir
    Path state;

    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
    private ScriptedServer server;
    private OpenWindow window;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    private void open(ScriptedServer scripted) {
        server = scripted;
        heart.scheduleAtFixedRate(server::heartbeat, 500, 500, TimeUnit.MILLISECONDS);
        server.on("GET /api/supervision", List.of());
        server.on("GET /api/desk-messages", List.of());
        window = OpenWindow.at(server.address(), state);
    }

    private void openTheDesk() {
        open(Samples.server());
        window.signIn();
        server.push(
                new Push.Pop(Samples.pop("call-1", "09123456789", "193", new CallerCard(List.of(Samples.loyal())))));
        server.push(new Push.Answered("call-1", Instant.now()));
        window.awaitFocus("service-field");
        window.press(KeyCode.F4);
        window.awaitFocus("address-field");
    }

    private void bothSizes(String name) {
        window.picture(name);
        window.resize(1920, 1080);
        window.picture(name);
        window.resize(1366, 768);
    }

    private void openTheBoard() {
        open(MatterSamples.server());
        server.on(
                "GET /api/wallboard/figures/calls-by-seat/calls",
                asked -> new Told(200, BoardSamples.calls(Instant.now())));
        server.on("POST /api/supervision", asked -> new Told(200, view("RINGING", SupervisionMode.LISTEN, null)));
        window.enterPassword();
        window.awaitFocus("summary-claims");
        window.press(KeyCode.CONTROL, KeyCode.F11);
        window.awaitFocus("wallboard");
        Instant now = Instant.now();
        server.push(BoardSamples.board(now, true));
        server.push(BoardSamples.day(now, 0));
        window.awaitText("board-offered-value", "۱٬۲۴۸");
    }

    @AfterEach
    void close() {
        window.close();
        heart.shutdownNow();
        server.close();
    }

    @Test
    void a_talking_operator_is_heard_by_one_key_and_the_mode_changes_by_another() {
        openTheBoard();
        click("board-seat-" + BoardSamples.TALKING);
        window.awaitShown("seat-listen");
        bothSizes("supervision-seat");

        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT1);
        await().until(() -> server.asked("POST /api/supervision").stream()
                .anyMatch(asked -> asked.body().contains("\"extension\":\"" + BoardSamples.TALKING + "\"")
                        && asked.body().contains("LISTEN")));
        server.push(new Push.Supervising(view("RINGING", SupervisionMode.LISTEN, null)));
        window.awaitText("listening-mode", "زنگ");
        server.push(new Push.Supervising(view("RUNNING", SupervisionMode.LISTEN, null)));
        window.awaitText("listening-mode", "شنود");
        bothSizes("supervision-listening");

        server.on("POST /api/supervision/" + ID + "/mode", asked -> new Told(204, null));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT2);
        await().until(() -> server.asked("POST /api/supervision/" + ID + "/mode").stream()
                .anyMatch(asked -> asked.body().contains("WHISPER")));
        server.push(new Push.Supervising(view("RUNNING", SupervisionMode.WHISPER, null)));
        window.awaitText("listening-mode", "نجوا");

        server.on("POST /api/supervision/" + ID + "/take-over", asked -> new Told(204, null));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT4);
        await().until(() ->
                !server.asked("POST /api/supervision/" + ID + "/take-over").isEmpty());
        server.push(new Push.Supervising(view("ENDED", SupervisionMode.WHISPER, "TAKEN_OVER")));
        window.awaitGone("listening");
        window.awaitText("seat-said", "روی میز شماست");
    }

    @Test
    void a_refusal_is_said_beside_the_keys_and_a_message_and_a_state_are_ordered_with_words() {
        openTheBoard();
        click("board-seat-" + BoardSamples.TALKING);
        window.awaitShown("seat-listen");
        click("seat-message-send");
        window.awaitText("seat-message-error", "پیام را بنویسید");
        server.on(
                "POST /api/seats/" + BoardSamples.TALKING + "/message",
                asked -> new Told(200, message("نشانی را دوباره بپرسید", null)));
        window.focus("seat-message");
        window.write("نشانی را دوباره بپرسید");
        window.press(KeyCode.ENTER);
        window.awaitText("seat-message-sent", "هنوز خوانده نشده");
        server.push(new Push.Message(message("نشانی را دوباره بپرسید", Instant.now())));
        window.awaitText("seat-message-sent", "خواند");

        click("seat-force");
        window.awaitText("seat-force-error", "دلیل را بنویسید");
        server.on("POST /api/seats/" + BoardSamples.TALKING + "/force", asked -> new Told(204, null));
        window.focus("seat-force-reason");
        window.write("جلسهٔ کوتاه");
        window.press(KeyCode.ENTER);
        window.awaitText("seat-force-done", "تغییر کرد");
        assertThat(server.asked("POST /api/seats/" + BoardSamples.TALKING + "/force"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).contains("PAUSED", "جلسهٔ کوتاه"));
        bothSizes("supervision-orders");
    }

    @Test
    void an_operator_sees_who_listens_and_acknowledges_a_message_without_losing_the_focus() {
        openTheDesk();
        server.on("POST /api/desk-messages/7/read", asked -> new Told(204, null));
        String before = window.focused();

        server.push(new Push.Supervised("call-1", "شیرین احمدی", SupervisionMode.LISTEN));
        window.awaitText("heard-by", "سرپرست گوش می‌دهد");
        server.push(new Push.Message(message("نشانی را دوباره بپرسید و پیش‌شماره را هم بنویسید.", null)));
        server.push(new Push.Forced(AgentState.PAUSED, "شیرین احمدی", "جلسهٔ کوتاه پس از این تماس", Instant.now()));
        window.awaitText("notice-text", Persian.breakable("نشانی را دوباره بپرسید"));
        assertThat(window.focused()).isEqualTo(before);
        bothSizes("supervision-operator");

        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        await().until(() -> !server.asked("POST /api/desk-messages/7/read").isEmpty());
        window.awaitText("notice-text", Persian.breakable("جلسهٔ کوتاه"));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        window.awaitGone("notice-text");
        assertThat(window.focused()).isEqualTo(before);
        server.push(new Push.Supervised("call-1", "شیرین احمدی", null));
        window.awaitGone("heard-by");
    }

    @Test
    void what_was_typed_follows_a_call_that_was_taken_over() {
        openTheDesk();
        server.on("POST /api/calls/call-1/handover", asked -> new Told(204, null));
        window.write("خیابان کاوه");
        server.push(new Push.TakenOver("call-1", "1090", "شیرین احمدی"));
        server.push(new Push.Ended("call-1", Instant.now(), false));
        await().until(() -> server.asked("POST /api/calls/call-1/handover").stream()
                .anyMatch(asked -> asked.body().contains("1090") && asked.body().contains("خیابان کاوه")));
        window.awaitText("notice-title", "شیرین احمدی");
    }

    private static DeskMessage message(String text, Instant read) {
        return new DeskMessage(7, "شیرین احمدی", BoardSamples.TALKING, "سارا", text, Instant.now(), read);
    }

    private static SupervisionView view(String state, SupervisionMode mode, String reason) {
        return new SupervisionView(
                ID,
                "call-1",
                BoardSamples.TALKING,
                "مریم رضایی",
                "09131112233",
                "1090",
                "شیرین احمدی",
                mode,
                state,
                Instant.now(),
                reason);
    }

    private void click(String id) {
        window.awaitShown(id);
        Button button = (Button) window.find(id).orElseThrow();
        OpenWindow.ask(() -> {
            button.fire();
            return null;
        });
    }
}
