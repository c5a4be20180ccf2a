package ir.khosh.desktop.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.Draft;
import ir.khosh.desktop.desk.DraftFolder;
import ir.khosh.desktop.fixture.HandDelay;
import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.fixture.ScriptedServer.Asked;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.RequestsClient;
import ir.khosh.desktop.server.Rest;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.problem.Problem;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.push.PushFrame;
import ir.khosh.wire.requests.NewAssignment;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.Shift;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFormModelTest {

    @TempDir
    Path folder;

    private final OneThread screen = new OneThread();
    private final ScriptedServer server = new ScriptedServer();
    private final HandDelay delays = new HandDelay();
    private final Live live = new Live(Clock.systemUTC());
    private DeskCall call;
    private RequestFormModel form;

    @BeforeEach
    void openForm() {
        Desk desk = new Desk(Clock.systemUTC(), new DraftFolder(folder, Runnable::run), delays);
        desk.accept(
                new Push.Pop(Samples.pop("call-1", "09123456789", "193", new CallerCard(List.of(Samples.loyal())))));
        call = desk.current().get();
        form = new RequestFormModel(call, new RequestsClient(Rest.at(server.address(), screen)), live, delays);
    }

    @AfterEach
    void close() {
        server.close();
        screen.close();
    }

    private void fill() {
        call.draft().identity().set(Draft.Identity.known(7, "رضا محمدی"));
        call.draft().service().set(new Draft.Offering("boiler-repair", "تعمیر پکیج"));
        call.draft().place().set(new Draft.Place(411, "اصفهان، کاشان"));
        call.draft().address().set("خیابان آزادی");
        call.draft().phone().set("۰۹۱۲۳۴۵۶۷۸۹");
    }

    @Test
    void an_empty_form_is_refused_at_its_fields_and_nothing_is_sent() {
        screen.run(form::register);

        assertThat(form.errors().of("serviceCode").get()).isNotEmpty();
        assertThat(form.errors().of("address").get()).isNotEmpty();
        assertThat(form.errors().of("phone").get()).isNotEmpty();
        assertThat(server.asked("POST /api/requests")).isEmpty();
    }

    @Test
    void who_is_calling_must_be_said_when_the_number_is_known() {
        fill();
        call.draft().identity().set(Draft.Identity.undecided());
        screen.run(form::register);

        assertThat(form.errors().of("identity").get()).isNotEmpty();
    }

    @Test
    void a_full_form_is_registered_under_the_key_of_its_draft() {
        server.on("POST /api/requests", Samples.request(RequestState.REGISTERED, null));
        fill();
        screen.run(form::register);

        await().until(() -> screen.ask(() -> call.request().get() != null));
        Asked asked = server.asked("POST /api/requests").get(0);
        assertThat(asked.headers())
                .containsEntry("idempotency-key", call.draft().key());
        assertThat(asked.body()).contains("\"phone\":\"09123456789\"").contains("\"applicantId\":7");
        assertThat(call.draft().trackingCode().get()).isEqualTo("384756129");
    }

    @Test
    void what_the_server_refuses_is_said_at_the_field() {
        Problem problem = new Problem(
                "urn:khosh:problem:invalid",
                "درخواست پذیرفته نشد",
                422,
                "invalid",
                null,
                List.of(new Problem.FieldProblem("address", "too-long", "نشانی بلند است.")),
                null);
        server.on("POST /api/requests", request -> new Told(422, problem));
        fill();
        screen.run(form::register);

        await().until(() -> screen.ask(() -> !form.errors().of("address").get().isEmpty()));
        assertThat(form.errors().of("address").get()).isEqualTo("نشانی بلند است.");
        assertThat(call.draft().pendingSend().get()).isFalse();
    }

    @Test
    void while_the_server_cannot_the_draft_is_kept_and_sent_again_under_the_same_key() {
        AtomicBoolean well = new AtomicBoolean();
        server.on(
                "POST /api/requests",
                request -> well.get()
                        ? new Told(201, Samples.request(RequestState.REGISTERED, null))
                        : new Told(503, null));
        fill();
        screen.run(form::register);
        await().until(() -> screen.ask(() -> !form.message().get().isEmpty()));
        assertThat(call.draft().pendingSend().get()).isTrue();

        well.set(true);
        screen.run(() -> live.received(new PushFrame(0, Instant.EPOCH, null)));

        await().until(() -> screen.ask(() -> call.request().get() != null));
        List<Asked> tries = server.asked("POST /api/requests");
        assertThat(tries).hasSize(2);
        assertThat(tries.get(1).headers().get("idempotency-key"))
                .isEqualTo(tries.get(0).headers().get("idempotency-key"));
        assertThat(form.message().get()).isEmpty();
        assertThat(form.acknowledgeRegistration())
                .as("the next key is not the next step")
                .isTrue();
        assertThat(form.acknowledgeRegistration()).isFalse();
    }

    @Test
    void an_offer_that_was_not_answered_is_not_sent_again_by_itself_but_the_request_is() {
        server.on("POST /api/dispatch/requests", request -> new Told(503, null));
        server.on("POST /api/requests", Samples.request(RequestState.CONFIRMED, null));
        fill();
        AtomicBoolean refused = new AtomicBoolean();
        NewAssignment offer = new NewAssignment(9, LocalDate.of(2026, 11, 24), Shift.MORNING, false);
        screen.run(() -> form.registerAndOffer(offer, () -> refused.set(true)));
        await().until(() -> screen.ask(() -> !form.message().get().isEmpty()));
        assertThat(call.draft().pendingSend().get()).isTrue();
        screen.run(() -> live.received(new PushFrame(0, Instant.EPOCH, null)));

        await().until(() -> screen.ask(() -> call.request().get() != null));
        assertThat(server.asked("POST /api/dispatch/requests")).hasSize(1);
        assertThat(server.asked("POST /api/requests")).singleElement().satisfies(asked -> assertThat(
                        asked.headers().get("idempotency-key"))
                .isEqualTo(call.draft().key()));
        assertThat(refused).as("nobody refused anything").isFalse();
    }

    @Test
    void what_was_changed_after_a_lost_answer_becomes_an_amendment_with_one_key() {
        Problem reused = new Problem(
                "urn:khosh:problem:conflict", "این کلید", 409, "idempotency-key-reused", null, List.of(), null);
        server.on("POST /api/requests", request -> new Told(409, reused));
        String registration = "/api/registrations/" + call.draft().key();
        server.on("GET " + registration, Samples.request(RequestState.CONFIRMED, null));
        server.on("PUT " + registration, Samples.request(RequestState.CONFIRMED, null));
        fill();
        screen.run(form::register);

        await().until(() -> screen.ask(() -> form.message().get().contains("همان درخواست اصلاح می‌شود")));
        assertThat(form.message().get()).contains("خیابان شهید رجایی").doesNotContain("شماره («");
        assertThat(screen.ask(() -> call.request().get() == null)).isTrue();
        screen.run(form::register);

        await().until(() -> screen.ask(() -> call.request().get() != null));
        assertThat(server.asked("POST /api/requests")).hasSize(1);
        assertThat(server.asked("PUT " + registration)).singleElement().satisfies(asked -> assertThat(asked.body())
                .contains("خیابان آزادی"));
        assertThat(call.draft().trackingCode().get()).isEqualTo("384756129");
    }

    @Test
    void what_cannot_be_amended_any_more_is_shown_as_it_stands_with_what_did_not_come_in() {
        Problem reused = new Problem(
                "urn:khosh:problem:conflict", "این کلید", 409, "idempotency-key-reused", null, List.of(), null);
        Problem underWay = new Problem(
                "urn:khosh:problem:conflict", "سپرده شده است.", 409, "request-under-way", null, List.of(), null);
        server.on("POST /api/requests", request -> new Told(409, reused));
        String registration = "/api/registrations/" + call.draft().key();
        server.on("GET " + registration, Samples.request(RequestState.OFFERED, null));
        server.on("PUT " + registration, request -> new Told(409, underWay));
        fill();
        screen.run(form::register);
        await().until(() -> screen.ask(() -> !form.message().get().isEmpty()));
        screen.run(form::register);

        await().until(() -> screen.ask(() -> call.request().get() != null));
        assertThat(call.afterword().get()).contains("سپرده شده است").contains("نشانی");
    }

    @Test
    void a_server_that_is_still_starting_refuses_nothing() {
        server.on("POST /api/requests", request -> new Told(404, null));
        fill();
        screen.run(form::register);
        await().until(() -> screen.ask(() -> !form.message().get().isEmpty()));

        assertThat(call.draft().pendingSend().get()).as("it will be sent again").isTrue();
    }
}
