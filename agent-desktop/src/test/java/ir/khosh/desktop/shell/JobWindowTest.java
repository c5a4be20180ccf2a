package ir.khosh.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.JobSamples;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.catalogue.ServiceOfferingView.CauseCodeView;
import ir.khosh.wire.push.Push;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator does about a job that exists, by keyboard alone. */
class JobWindowTest extends WindowTest {

    JobWindowTest() {
        super(JobSamples.server());
    }

    @BeforeEach
    void signIn() {
        open().signIn();
    }

    private void talksWithLoyalCustomer() {
        server.push(
                new Push.Pop(Samples.pop("call-1", "09123456789", "193", new CallerCard(List.of(Samples.loyal())))));
        window.awaitText("pop-caller", "۰۹۱۲ ۳۴۵ ۶۷۸۹");
        server.push(new Push.Answered("call-1", Instant.now()));
        window.awaitText("pop-phase", "در گفت‌وگو");
        window.awaitFocus("service-field");
    }

    private void opensJob() {
        talksWithLoyalCustomer();
        window.press(KeyCode.CONTROL, KeyCode.J);
        window.awaitFocus("job-tasks");
    }

    @Test
    void the_callers_job_is_one_key_away_with_its_whole_life() {
        opensJob();

        assertThat(window.text("job-state")).isEqualTo("زمان حضور تعیین شد");
        assertThat(window.text("job-contractor")).contains("گرماآوران");
        assertThat(window.text("job-time")).contains("۱۷:۳۰");
        assertThat(window.find("job-task-payment")).isEmpty();
        window.picture("job");
        window.resize(1920, 1080);
        window.picture("job");
        window.press(KeyCode.ESCAPE);
        window.awaitFocus("service-field");
    }

    @Test
    void pictures_and_the_promise_stand_beside_the_job_and_a_picture_opens_large() {
        opensJob();
        window.awaitShown("photo-71");
        assertThat(window.text("job-due")).contains("مانده");
        assertThat(window.text("job-asset")).contains("آشپزخانه");
        await().until(() -> !server.asked("GET /api/photos/71/small").isEmpty());
        window.focus("photo-71");
        window.press(KeyCode.SPACE);
        await().until(() -> !server.asked("GET /api/photos/71").isEmpty());
    }

    @Test
    void a_request_is_written_for_somebody_who_is_not_on_the_line() {
        window.press(KeyCode.CONTROL, KeyCode.N);
        window.awaitFocus("phone-field");
        window.write("09123456789");
        window.awaitShown("known-people");
        window.picture("new-request");
        window.focus("known-" + Samples.loyal().applicant().id());
        window.press(KeyCode.SPACE);
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitFocus("service-field");
        assertThat(server.asked("POST /api/requests")).isEmpty();
        window.write("pakij");
        window.awaitResults();
        window.press(KeyCode.ENTER);
        window.awaitText("service-field", "تعمیر پکیج");
        window.press(KeyCode.F3);
        window.awaitFocus("place-field");
        window.write("kashan");
        window.awaitResults();
        window.press(KeyCode.ENTER);
        window.press(KeyCode.F4);
        window.awaitFocus("address-field");
        window.write("kuche yas 4");
        window.resize(1920, 1080);
        window.picture("new-request");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("tracking-code", "۳۸۴ ۷۵۶ ۱۲۹");
        assertThat(server.asked("POST /api/requests").get(0).body())
                .contains("\"applicantId\":7")
                .contains("\"callId\":null");
    }

    @Test
    void the_fee_is_on_the_screen_before_a_job_is_called_off() {
        opensJob();
        window.press(KeyCode.DIGIT9);
        window.awaitText("cancellation-terms", "۲٬۲۰۰٬۰۰۰");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitShown("job-form");
        assertThat(server.asked("POST /api/requests/384756129/cancellation")).isEmpty();
        window.picture("job-cancellation");
        window.focus("cancellation-reason");
        window.write("pashiman shod");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        window.awaitText("job-done", "لغو");
        assertThat(server.asked("POST /api/requests/384756129/cancellation")
                        .get(0)
                        .body())
                .contains("\"by\":\"APPLICANT\"")
                .contains("pashiman shod");
    }

    @Test
    void a_new_time_and_another_contractor_are_chosen_on_a_small_and_on_a_large_screen() {
        opensJob();
        window.press(KeyCode.DIGIT1);
        window.awaitFocus("reschedule-day");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitText("reschedule-reason-error", "سه نویسه");
        window.picture("job-reschedule");
        window.resize(1920, 1080);
        window.picture("job-reschedule");
        window.press(KeyCode.ESCAPE);
        window.awaitFocus("job-tasks");
        window.press(KeyCode.DIGIT2);
        window.awaitFocus("candidates-list");
        window.awaitShown("candidate-2");
        window.picture("job-reassign");
        window.resize(1366, 768);
        window.picture("job-reassign");
        window.press(KeyCode.ENTER);
        await().until(() ->
                !server.asked("POST /api/requests/384756129/assignments").isEmpty());
        assertThat(server.asked("POST /api/requests/384756129/assignments")
                        .get(0)
                        .body())
                .as("not to the one who has it")
                .contains("\"contractorId\":32");
    }

    @Test
    void what_is_due_is_filled_in_when_money_is_taken() {
        server.on("GET /api/requests/384756129", JobSamples.invoiced());
        opensJob();
        window.press(KeyCode.DIGIT5);
        window.awaitFocus("payment-amount");
        window.awaitText("payment-amount", "۲۶٬۷۵۰٬۰۰۰");
        window.picture("job-payment");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        window.awaitText("job-done", "۲۶٬۷۵۰٬۰۰۰");
        ScriptedServer.Asked asked =
                server.asked("POST /api/invoices/1405-000012/payments").get(0);
        assertThat(asked.body()).contains("26750000").contains("CASH");
        assertThat(asked.headers()).containsKey("idempotency-key");
    }

    @Test
    void a_price_and_the_end_of_the_work_are_written_as_the_contractor_says_them() {
        server.on("GET /api/requests/384756129", JobSamples.underWay());
        opensJob();
        window.write("c");
        window.awaitShown("quote-work");
        window.focus("quote-work");
        window.write("8000000");
        window.focus("quote-parts");
        window.write("34500000");
        window.awaitText("quote-parts-toman", "۳٬۴۵۰٬۰۰۰ تومان");
        bothSizes("job-quote");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        window.awaitShown("job-done");
        assertThat(server.asked("POST /api/requests/384756129/quotes").get(0).body())
                .contains("\"unitRial\":8000000", "\"unitRial\":34500000");
        window.focus("job-tasks");
        window.write("d");
        window.awaitShown("finish-paid");
        ComboBox<?> cause = (ComboBox<?>) window.find("finish-cause").orElseThrow();
        await("what was diagnosed is chosen")
                .until(() -> OpenWindow.ask(() -> cause.getValue() instanceof CauseCodeView chosen
                        && chosen.code().equals("board")));
        window.focus("finish-paid");
        window.write("46750000");
        window.awaitText("finish-paid-toman", "۴٬۶۷۵٬۰۰۰ تومان");
        bothSizes("job-finish");
        Node button = window.find("job-confirm").orElseThrow();
        Node side = window.find("job-form").orElseThrow().getParent().getParent();
        assertThat(OpenWindow.<Boolean>ask(() -> side.localToScene(side.getLayoutBounds())
                        .contains(button.localToScene(button.getLayoutBounds()))))
                .as("the button is in sight on a small screen")
                .isTrue();
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        await().until(() -> !server.asked("POST /api/requests/384756129/finish").isEmpty());
        assertThat(server.asked("POST /api/requests/384756129/finish").get(0).body())
                .contains("\"causeCode\":\"board\"", "\"paidRial\":46750000");
    }

    @Test
    void an_amount_is_grouped_while_it_is_written() {
        server.on("GET /api/requests/384756129", JobSamples.invoiced());
        opensJob();
        window.press(KeyCode.DIGIT5);
        window.awaitFocus("payment-amount");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.write("12345678");
        window.awaitText("payment-amount", "۱۲٬۳۴۵٬۶۷۸");
        window.press(KeyCode.BACK_SPACE);
        window.awaitText("payment-amount", "۱٬۲۳۴٬۵۶۷");
        window.press(KeyCode.HOME);
        window.press(KeyCode.DELETE);
        window.write("98");
        window.awaitText("payment-amount", "۹۸٬۲۳۴٬۵۶۷");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.write("9000000");
        window.awaitText("payment-amount-toman", "۹۰۰٬۰۰۰ تومان");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);

        window.awaitText("job-done", "۹٬۰۰۰٬۰۰۰");
        assertThat(server.asked("POST /api/invoices/1405-000012/payments")
                        .get(0)
                        .body())
                .contains("9000000");
    }

    @Test
    void a_claim_is_open_in_two_keystrokes_and_goes_straight_to_dispatch() {
        talksWithLoyalCustomer();
        window.press(KeyCode.ALT, KeyCode.G);
        window.awaitFocus("claim-list");
        window.awaitText("claim-promise", "رایگان");
        window.picture("claim");
        window.press(KeyCode.ENTER);

        window.awaitText("job-code", "۵۷۱ ۸۲۹ ۳۰۴");
        window.awaitShown("job-repeat");
        window.awaitFocus("candidates-list");
        window.awaitShown("candidate-1");
        window.awaitGone("dispositions");
        window.picture("claim-dispatch");
        window.press(KeyCode.F10);
        window.awaitFocus("dispositions");
        window.picture("claim-outcome");
        assertThat(server.asked("POST /api/requests/284756120/claims").get(0).body())
                .contains("\"callId\":\"call-1\"")
                .contains("\"sameContractor\":false");
        await().until(() -> server.asked("GET /api/dispatch/candidates").stream()
                .anyMatch(asked -> asked.path().contains("request=571829304")));
    }

    @Test
    void a_call_takes_nothing_away_from_what_is_being_written_elsewhere() {
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.awaitFocus("search-text");
        window.write("reza");
        server.push(new Push.Pop(Samples.pop("call-2", "02188776655", "1633", new CallerCard(List.of()))));
        window.awaitText("rail-desk-count", "۱");

        assertThat(window.focused()).isEqualTo("search-text");
        window.press(KeyCode.F6);
        window.awaitText("pop-caller", "۰۲۱");
    }

    @Test
    void a_call_comes_to_the_front_when_nothing_is_being_written() {
        window.press(KeyCode.CONTROL, KeyCode.F3);
        window.awaitFocus("tasks-table");
        server.push(new Push.Pop(Samples.pop("call-2", "02188776655", "1633", new CallerCard(List.of()))));

        window.awaitText("pop-caller", "۰۲۱");
        window.awaitFocus("service-field");
    }
}
