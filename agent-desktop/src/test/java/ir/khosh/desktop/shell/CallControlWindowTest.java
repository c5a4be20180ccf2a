package ir.khosh.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.RecordingSamples;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.wire.calls.CallAction;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.calls.Consultation;
import ir.khosh.wire.calls.OutgoingCallView;
import ir.khosh.wire.calls.ParkReturn;
import ir.khosh.wire.calls.RecordingState;
import ir.khosh.wire.push.Push;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator does with a call by keyboard alone, on a screen. */
class CallControlWindowTest extends WindowTest {

    CallControlWindowTest() {
        super(Samples.server());
    }

    private static final CallAction[] TALKING = {
        CallAction.HOLD, CallAction.TRANSFER, CallAction.CONSULT, CallAction.PARK, CallAction.DIGITS, CallAction.HANG_UP
    };

    @BeforeEach
    void talk() {
        for (String step : List.of("hold", "resume", "transfer", "consult", "consult/complete", "digits", "park")) {
            server.on("POST /api/calls/call-1/" + step, request -> new ScriptedServer.Told(202, null));
        }
        open().signIn();
        server.push(
                new Push.Pop(Samples.pop("call-1", "09123456789", "193", new CallerCard(List.of(Samples.loyal())))));
        server.push(new Push.Answered("call-1", Instant.now()));
        server.push(Samples.control(false, null, TALKING));
        window.awaitShown("hold-button");
        window.awaitFocus("service-field");
        window.press(KeyCode.F4);
        window.awaitFocus("address-field");
    }

    private boolean asked(String step) {
        return !server.asked("POST /api/calls/call-1/" + step).isEmpty();
    }

    @Test
    void a_held_call_is_shown_and_nothing_moves_the_focus() {
        bothSizes("control-talking");
        window.write("kooche ");
        window.press(KeyCode.CONTROL, KeyCode.H);
        await().until(() -> asked("hold"));
        server.push(Samples.control(true, null, CallAction.RESUME, CallAction.HANG_UP));
        window.awaitText("call-standing", "پشت خط");
        window.write("yas");

        assertThat(window.text("address-field")).isEqualTo("kooche yas");
        assertThat(window.find("hold-button")).isEmpty();
        bothSizes("control-held");
        window.press(KeyCode.CONTROL, KeyCode.H);
        await().until(() -> asked("resume"));
    }

    @Test
    void while_bank_data_is_spoken_the_strip_is_red_and_says_that_nothing_is_recorded() {
        for (String step : List.of("recording/pause", "recording/resume")) {
            server.on("POST /api/calls/call-1/" + step, request -> new ScriptedServer.Told(204, null));
        }
        window.write("kooche ");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await().until(() -> asked("recording/pause"));
        server.push(Samples.control(false, null, RecordingState.PAUSED, TALKING));
        window.awaitText("recording-paused", "ضبط متوقف شد");
        window.write("yas");

        assertThat(window.text("address-field")).isEqualTo("kooche yas");
        bothSizes("control-unrecorded");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await().until(() -> asked("recording/resume"));
        server.push(Samples.control(false, null, RecordingState.ON, TALKING));
        window.awaitGone("recording-paused");
    }

    @Test
    void a_call_that_is_over_can_be_heard_at_the_desk_until_the_next_one_comes() {
        server.on("GET /api/calls/call-1/recordings", List.of(RecordingSamples.kept("call-1", Instant.now())));
        assertThat(window.find("listen-button")).isEmpty();
        server.push(new Push.Ended("call-1", Instant.now(), false));
        window.awaitShown("listen-button");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        window.awaitFocus("recording-player");
        window.awaitText("recording-pauses", "نرگس کریمی");
        bothSizes("recording-own");

        server.push(
                new Push.Pop(Samples.pop("call-2", "09123456788", "193", new CallerCard(List.of(Samples.loyal())))));
        window.press(KeyCode.F6);
        window.awaitGone("recording-player");
    }

    @Test
    void a_transfer_takes_six_keys_and_the_draft() {
        window.write("kooche yas");
        window.press(KeyCode.CONTROL, KeyCode.T);
        window.awaitFocus("colleague-search");
        window.awaitShown("colleagues");
        window.write("1002");
        window.press(KeyCode.ENTER);

        window.awaitShown("idle");
        window.awaitText("trace", "به همکارتان سپرده شد");
        assertThat(server.asked("POST /api/calls/call-1/transfer").get(0).body())
                .contains("\"to\":\"1002\"", "kooche yas");
    }

    @Test
    void a_digit_too_many_finds_nobody_and_is_taken_back() {
        window.press(KeyCode.CONTROL, KeyCode.T);
        window.awaitFocus("colleague-search");
        window.awaitShown("colleagues");
        window.write("10022");
        window.press(KeyCode.ENTER);
        assertThat(asked("transfer")).isFalse();

        window.press(KeyCode.BACK_SPACE);
        window.press(KeyCode.ENTER);
        await().until(() -> asked("transfer"));
    }

    /** As the system repeats a key that is held: the small window opens once and what is typed in it stays. */
    @Test
    void a_key_that_is_held_down_opens_one_window() {
        window.press(KeyCode.CONTROL, KeyCode.T);
        window.awaitFocus("colleague-search");
        window.write("1002");
        window.pressAtDesk(KeyCode.CONTROL, KeyCode.T);
        window.pressAtDesk(KeyCode.CONTROL, KeyCode.K);

        assertThat(window.text("colleague-search")).isEqualTo("1002");
        assertThat(server.asked("GET /api/seats/reachable")).hasSize(1);
    }

    @Test
    void escape_leaves_the_choice_and_goes_back_to_where_one_wrote() {
        window.press(KeyCode.CONTROL, KeyCode.T);
        window.awaitFocus("colleague-search");
        window.press(KeyCode.ESCAPE);
        window.awaitGone("colleague-search");
        window.write("yas");

        window.awaitText("address-field", "yas");
        assertThat(asked("transfer")).isFalse();
    }

    @Test
    void a_colleague_is_asked_and_the_call_put_through() {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.awaitFocus("colleague-search");
        window.write("1002");
        window.press(KeyCode.ENTER);
        await().until(() -> asked("consult"));
        server.push(Samples.control(
                true,
                new Consultation("1002", "رضا مرادی", "TALKING"),
                CallAction.COMPLETE,
                CallAction.CANCEL,
                CallAction.CONFERENCE));
        window.awaitText("call-standing", "رضا مرادی");
        bothSizes("control-consulting");
        window.press(KeyCode.CONTROL, KeyCode.T);

        window.awaitShown("idle");
        assertThat(asked("consult/complete")).isTrue();
    }

    @Test
    void digits_go_out_while_they_are_typed() {
        window.press(KeyCode.CONTROL, KeyCode.D);
        window.awaitShown("digit-pad");
        window.press(KeyCode.DIGIT5);

        await().until(() -> asked("digits"));
        window.awaitText("digits-typed", "۵");
    }

    @Test
    void a_parked_caller_is_taken_up_with_one_digit() {
        server.on("POST /api/parked/call-9/retrieve", request -> new ScriptedServer.Told(202, null));
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        window.awaitShown("parked-1");
        window.press(KeyCode.DIGIT1);

        await().until(() -> !server.asked("POST /api/parked/call-9/retrieve").isEmpty());
        window.awaitGone("parked-1");
    }

    @Test
    void a_parked_call_that_comes_back_says_so_and_the_draft_is_still_there() {
        window.write("kooche yas");
        window.press(KeyCode.CONTROL, KeyCode.P);
        await().until(() -> asked("park"));
        server.push(new Push.Ended("call-1", Instant.now(), false));
        server.push(new Push.Pop(Samples.returned(
                Samples.pop("call-1", "09123456789", "193", new CallerCard(List.of(Samples.loyal()))),
                new ParkReturn("1001", "نرگس کریمی", 300))));
        window.awaitText("call-phase", "از پارک برگشت");
        window.awaitText("pop-returned", "نرگس");

        assertThat(window.text("address-field")).isEqualTo("kooche yas");
        bothSizes("returned-from-park");
    }

    @Test
    void a_caller_who_has_gone_is_proposed_for_a_call_back() {
        server.on("POST /api/calls/outgoing", new OutgoingCallView("call-2", "09123456789"));
        server.push(new Push.Ended("call-1", Instant.now(), false));
        window.awaitGone("hold-button");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        window.awaitText("call-back-number", "۰۹۱۲۳۴۵۶۷۸۹");
        window.awaitFocus("call-back-number");
        window.press(KeyCode.ENTER);

        await().until(() -> !server.asked("POST /api/calls/outgoing").isEmpty());
        assertThat(server.asked("POST /api/calls/outgoing").get(0).body()).contains("09123456789");
    }
}
