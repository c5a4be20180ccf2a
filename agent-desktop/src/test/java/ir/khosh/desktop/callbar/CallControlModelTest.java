package ir.khosh.desktop.callbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DraftFolder;
import ir.khosh.desktop.fixture.HandDelay;
import ir.khosh.desktop.fixture.HandPhone;
import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.desktop.server.Rest;
import ir.khosh.wire.calls.CallAction;
import ir.khosh.wire.calls.CallControlView;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.calls.Consultation;
import ir.khosh.wire.calls.Participant;
import ir.khosh.wire.calls.RecordingState;
import ir.khosh.wire.problem.Problem;
import ir.khosh.wire.push.Push;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallControlModelTest {

    private static final Instant NOON = Instant.parse("2026-11-22T08:30:00Z");
    private static final String CALL = "/api/calls/call-1";

    @TempDir
    Path folder;

    private final OneThread screen = new OneThread();
    private final ScriptedServer server = new ScriptedServer();
    private final HandPhone phone = new HandPhone();
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(NOON);
    private Desk desk;
    private CallControlModel model;

    @BeforeEach
    void talk() {
        desk = new Desk(Clock.fixed(NOON, ZoneOffset.UTC), new DraftFolder(folder, Runnable::run), new HandDelay());
        model = new CallControlModel(desk, new CallControlClient(Rest.at(server.address(), screen)), phone, now);
        desk.accept(new Push.Pop(Samples.pop("call-1", "09123456789", "193", new CallerCard(List.of()))));
        desk.accept(new Push.Answered("call-1", NOON));
    }

    @AfterEach
    void close() {
        server.close();
        screen.close();
    }

    private void stands(boolean held, Consultation consultation, CallAction... actions) {
        desk.accept(new Push.Control(new CallControlView(
                "call-1",
                held,
                consultation,
                List.of(new Participant("1001", "نرگس")),
                null,
                RecordingState.ON,
                List.of(actions))));
    }

    private void accepts(String step) {
        server.on("POST " + CALL + step, request -> new Told(202, null));
    }

    private void refuses(String step, String detail) {
        server.on(
                "POST " + CALL + step,
                request -> new Told(
                        409,
                        new Problem(
                                "urn:khosh:problem:x", "نشد", 409, "call-not-in-that-state", detail, List.of(), null)));
    }

    private void awaitAsked(String step) {
        await().until(() ->
                !server.asked("POST " + CALL + step).isEmpty() && !model.busy().get());
    }

    @Test
    void nothing_is_offered_that_the_server_does_not_list() {
        assertThat(model.actions().get()).isEmpty();
        stands(false, null, CallAction.HOLD, CallAction.TRANSFER);

        assertThat(model.actions().get()).containsExactlyInAnyOrder(CallAction.HOLD, CallAction.TRANSFER);
        screen.run(model::park);
        assertThat(server.asked("POST " + CALL + "/park")).isEmpty();
    }

    @Test
    void after_the_end_nothing_can_be_done() {
        stands(false, null, CallAction.HOLD);
        desk.accept(new Push.Ended("call-1", NOON, false));

        assertThat(model.actions().get()).isEmpty();
    }

    @Test
    void a_held_call_says_since_when_and_what_the_caller_hears() {
        stands(true, null, CallAction.RESUME);
        now.set(NOON.plusSeconds(32));

        assertThat(model.standing().get().tone()).isEqualTo("held");
        assertThat(model.standing().get().line()).contains("۰۰:۳۲", "موسیقی");
        stands(false, null, CallAction.HOLD);
        assertThat(model.standing().get()).isEqualTo(CallStanding.NONE);
    }

    @Test
    void a_consultation_says_with_whom_and_whether_they_answered() {
        stands(true, new Consultation("1002", "رضا مرادی", "RINGING"), CallAction.CANCEL);
        assertThat(model.standing().get().line()).contains("رضا مرادی", "۱۰۰۲", "زنگ می‌خورد");
        stands(true, new Consultation("1002", "رضا مرادی", "TALKING"), CallAction.COMPLETE);

        assertThat(model.standing().get().line()).contains("در گفت‌وگو");
        assertThat(model.standing().get().tone()).isEqualTo("consulting");
    }

    @Test
    void a_refusal_is_said_in_one_line_and_forgotten_with_the_next_step() {
        stands(false, null, CallAction.HOLD, CallAction.PARK);
        refuses("/hold", "تماس در این حالت نیست.");
        accepts("/park");
        screen.run(model::toggleHold);
        await().until(() -> model.trouble().get().equals("تماس در این حالت نیست."));
        screen.run(model::park);
        awaitAsked("/park");

        assertThat(model.trouble().get()).isEmpty();
    }

    @Test
    void a_call_that_was_put_through_leaves_the_desk() {
        stands(true, new Consultation("1002", "رضا مرادی", "TALKING"), CallAction.COMPLETE);
        accepts("/consult/complete");
        screen.run(model::complete);

        await().until(() -> screen.ask(() -> desk.calls().isEmpty()));
        assertThat(desk.trace().get().reason()).isEqualTo("PASSED_ON");
    }

    @Test
    void the_desktops_own_phone_holds_without_the_server() {
        phone.talking().set(true);
        assertThat(model.actions().get()).containsExactly(CallAction.HOLD);
        server.close();
        screen.run(model::toggleHold);

        assertThat(phone.holding().get()).isTrue();
        assertThat(model.standing().get().tone()).isEqualTo("held");
        assertThat(model.actions().get()).containsExactly(CallAction.RESUME);
        screen.run(model::toggleHold);
        assertThat(phone.holding().get()).isFalse();
        assertThat(model.trouble().get()).isEmpty();
    }

    @Test
    void the_desktops_own_phone_tells_the_server_of_its_hold() {
        phone.talking().set(true);
        accepts("/hold");
        accepts("/resume");
        screen.run(model::toggleHold);
        awaitAsked("/hold");
        screen.run(model::toggleHold);
        awaitAsked("/resume");
    }
}
