package ir.khosh.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.problem.Problem;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.requests.RequestState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk as an operator uses it, by keyboard alone, on a screen. */
class DeskWindowTest extends WindowTest {

    DeskWindowTest() {
        super(Samples.server());
    }

    @BeforeEach
    void signIn() {
        open().signIn();
    }

    private void rings(String callId, String caller, CallerCard card) {
        server.push(new Push.Pop(Samples.pop(callId, caller, "193", card)));
    }

    private void talksWithLoyalCustomer() {
        rings("call-1", "09123456789", new CallerCard(List.of(Samples.loyal(), Samples.customer())));
        window.awaitText("pop-caller", "۰۹۱۲ ۳۴۵ ۶۷۸۹");
        server.push(new Push.Answered("call-1", Instant.now()));
        window.awaitText("pop-phase", "در گفت‌وگو");
        window.press(KeyCode.ALT, KeyCode.DIGIT1);
        window.awaitText("pop-name", "رضا");
    }

    private void writesRequest() {
        window.press(KeyCode.F2);
        window.awaitFocus("service-field");
        window.write("pakij");
        window.awaitResults();
        window.press(KeyCode.ENTER);
        window.awaitText("service-field", "تعمیر پکیج");
        window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        window.awaitText("address-field", "شهید رجایی");
        window.awaitShown("candidate-1");
    }

    @Test
    void a_call_becomes_a_dispatched_request_without_a_mouse() {
        talksWithLoyalCustomer();
        writesRequest();
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("tracking-code", "۳۸۴ ۷۵۶ ۱۲۹");
        window.awaitFocus("candidates-list");
        window.press(KeyCode.ENTER);
        window.awaitText("contractor-phone", "۰۹۱۳");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("assignment-accepted", "گرماآوران");
        server.push(new Push.Ended("call-1", Instant.now(), false));
        window.press(KeyCode.F10);
        window.awaitFocus("dispositions");
        window.press(KeyCode.DIGIT1);

        window.awaitShown("idle");
        assertThat(server.asked("PUT /api/calls/call-1/applicant").get(0).body())
                .contains("7");
        assertThat(server.asked("PUT /api/calls/call-1/disposition").get(0).body())
                .contains("request-registered");
    }

    @Test
    void a_request_is_registered_and_offered_with_one_key() {
        talksWithLoyalCustomer();
        writesRequest();
        window.awaitShown("register-and-offer-button");
        bothSizes("register-and-offer");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        window.awaitText("tracking-code", "۳۸۴ ۷۵۶ ۱۲۹");
        window.awaitText("contractor-phone", "۰۹۱۳");
        assertThat(server.asked("POST /api/requests")).isEmpty();
        assertThat(server.asked("POST /api/dispatch/requests")).singleElement().satisfies(asked -> assertThat(
                        asked.body())
                .contains("\"request\":{", "\"assignment\":{", "\"acceptedByPhone\":false"));
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        window.awaitText("assignment-accepted", "گرماآوران");
    }

    @Test
    void when_somebody_was_faster_nothing_is_registered_and_the_ranking_is_new() {
        server.on(
                "POST /api/dispatch/requests",
                request -> new ScriptedServer.Told(
                        409,
                        new Problem(
                                "urn:khosh:problem:no-room",
                                "ظرفیت این نوبت پر شده است؛ نوبت یا پیمانکار دیگری را انتخاب کنید.",
                                409,
                                "no-room",
                                null,
                                List.of(),
                                null)));
        talksWithLoyalCustomer();
        writesRequest();
        window.awaitShown("register-and-offer-button");
        int ranked = server.asked("GET /api/dispatch/candidates").size();
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        window.awaitText("form-message", "ظرفیت");
        await().until(() -> server.asked("GET /api/dispatch/candidates").size() > ranked);
        bothSizes("register-and-offer-no-room");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        window.awaitText("tracking-code", "۳۸۴ ۷۵۶ ۱۲۹");
        assertThat(server.asked("POST /api/requests").get(0).headers().get("idempotency-key"))
                .isEqualTo(server.asked("POST /api/dispatch/requests")
                        .get(0)
                        .headers()
                        .get("idempotency-key"));
    }

    @Test
    void what_was_changed_after_a_lost_answer_goes_on_with_one_key() {
        server.on(
                "POST /api/requests",
                request -> new ScriptedServer.Told(
                        409,
                        new Problem(
                                "urn:khosh:problem:conflict",
                                "این کلید پیش‌تر به کار رفته است.",
                                409,
                                "idempotency-key-reused",
                                null,
                                List.of(),
                                null)));
        talksWithLoyalCustomer();
        writesRequest();
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("form-message", "کارساز");
        String key = server.asked("POST /api/requests").get(0).headers().get("idempotency-key");
        server.on("GET /api/registrations/" + key, Samples.request(RequestState.CONFIRMED, null));
        server.on("PUT /api/registrations/" + key, Samples.request(RequestState.CONFIRMED, null));
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        // between words of a wrapped text stand invisible marks
        window.awaitText("form-message", "اصلاح");
        bothSizes("registered-already");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        window.awaitText("tracking-code", "۳۸۴ ۷۵۶ ۱۲۹");
        assertThat(server.asked("PUT /api/registrations/" + key)).hasSize(1);
    }

    @Test
    void a_caller_who_hung_up_while_a_colleague_was_asked_is_told_on_the_card() {
        talksWithLoyalCustomer();
        server.push(new Push.Ended("call-1", Instant.now(), false, Push.Ended.CALLER_GONE_WHILE_ASKING));

        window.awaitText("pop-phase", "هنگام مشورت قطع کرد");
        bothSizes("caller-gone-while-asking");
    }

    @Test
    void each_painted_card_is_noted_with_its_times() throws IOException {
        rings("call-1", "09123456789", new CallerCard(List.of(Samples.loyal())));
        Path notes = state.resolve("desktop/narges/pops.jsonl");

        await().until(() -> Files.exists(notes) && !Files.readString(notes).isEmpty());
        assertThat(Files.readString(notes))
                .contains("\"callId\":\"call-1\"")
                .contains("\"dialled\":\"193\"")
                .contains("\"people\":1")
                .contains("\"class\":\"LOYAL_CUSTOMER\"")
                .contains("paintedAt");
    }

    @Test
    void nobody_is_chosen_silently() {
        rings("call-1", "09123456789", new CallerCard(List.of(Samples.loyal(), Samples.customer())));
        window.awaitShown("person-1");
        window.awaitShown("person-2");
        window.awaitShown("person-other");
        window.awaitShown("person-unknown");

        assertThat(window.find("pop-name")).isEmpty();
        assertThat(server.asked("PUT /api/calls/call-1/applicant")).isEmpty();
    }

    @Test
    void a_second_call_takes_neither_the_focus_nor_the_draft() {
        talksWithLoyalCustomer();
        window.press(KeyCode.F4);
        window.awaitFocus("address-field");
        window.write("kooche");
        rings("call-2", "02188776655", new CallerCard(List.of()));
        window.awaitShown("other-call");
        window.write("yas");

        assertThat(window.focused()).isEqualTo("address-field");
        assertThat(window.text("address-field")).isEqualTo("koocheyas");
        window.press(KeyCode.F6);
        window.awaitText("pop-caller", "۰۲۱");
        assertThat(window.text("address-field")).isEmpty();
        window.press(KeyCode.F6);
        window.awaitText("address-field", "koocheyas");
    }

    @Test
    void of_many_unfinished_drafts_the_next_two_are_shown_and_the_rest_counted() {
        for (int i = 1; i <= 5; i++) {
            String call = "call-" + i;
            rings(call, "0912000100" + i, new CallerCard(List.of(Samples.customer())));
            server.push(new Push.Answered(call, Instant.now()));
            if (i > 1) {
                window.awaitShown("other-call");
                window.press(KeyCode.F6);
            }
            window.awaitText("pop-caller", "۱۰۰" + Persian.digits(Integer.toString(i)));
            window.awaitText("pop-phase", "در گفت‌وگو");
            window.awaitShown("address-field");
            window.focus("address-field");
            window.write("yas");
            server.push(new Push.Ended(call, Instant.now(), false));
            window.awaitText("pop-phase", "پایان");
        }
        window.awaitText("other-calls-more", "۲");
        bothSizes("many-drafts");
    }

    @Test
    void a_card_is_withdrawn_when_another_desk_answers() {
        rings("call-2", "02188776655", new CallerCard(List.of()));
        window.awaitShown("pop");
        server.push(new Push.Withdrawn("call-2", "ANSWERED_ELSEWHERE"));

        window.awaitShown("idle");
        window.awaitText("trace", "را همکار دیگری پاسخ داد");
    }

    @Test
    void an_enquiry_is_closed_with_one_key() {
        talksWithLoyalCustomer();
        window.press(KeyCode.F9);

        await().until(() -> !server.asked("POST /api/calls/call-1/hangup").isEmpty());
        server.push(new Push.Ended("call-1", Instant.now(), false));
        window.awaitShown("idle");
        assertThat(server.asked("PUT /api/calls/call-1/disposition").get(0).body())
                .contains("status-enquiry");
    }

    @Test
    void a_draft_survives_the_server_and_the_desktop() {
        talksWithLoyalCustomer();
        window.press(KeyCode.F4);
        window.awaitFocus("address-field");
        window.write("kooche yas");
        server.cut();
        window.awaitText("address-field", "kooche yas");
        window.close();
        open();
        window.awaitFocus("signin-username");
        window.write("narges");
        window.press(KeyCode.TAB);
        window.write("secret-word");
        window.press(KeyCode.ENTER);

        window.awaitText("address-field", "kooche yas");
    }
}
