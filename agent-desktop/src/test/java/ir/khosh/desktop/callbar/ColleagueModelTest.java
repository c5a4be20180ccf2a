package ir.khosh.desktop.callbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.callbar.ColleagueModel.Purpose;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.DraftFolder;
import ir.khosh.desktop.fixture.HandDelay;
import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.desktop.server.Rest;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.calls.ColleagueView;
import ir.khosh.wire.problem.Problem;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.session.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColleagueModelTest {

    private static final ColleagueView BUSY =
            new ColleagueView("1002", "رضا مرادی", Role.OPERATOR, AgentState.AVAILABLE, "IN_CALL");
    private static final ColleagueView RESTING =
            new ColleagueView("1003", "سارا کاظمی", Role.OPERATOR, AgentState.PAUSED, "IDLE");
    private static final ColleagueView FREE =
            new ColleagueView("1004", "علی یزدی", Role.OPERATOR, AgentState.AVAILABLE, "IDLE");

    @TempDir
    Path folder;

    private final OneThread screen = new OneThread();
    private final ScriptedServer server =
            new ScriptedServer().on("GET /api/seats/reachable", List.of(BUSY, RESTING, FREE));
    private final AtomicBoolean given = new AtomicBoolean();
    private Desk desk;
    private DeskCall call;

    @BeforeEach
    void talk() {
        desk = new Desk(Clock.systemUTC(), new DraftFolder(folder, Runnable::run), new HandDelay());
        desk.accept(new Push.Pop(Samples.pop("call-1", "09123456789", "193", new CallerCard(List.of()))));
        desk.accept(new Push.Answered("call-1", Samples.NOW));
        call = desk.current().get();
        call.draft().notes().set("بوی گاز می‌آید");
    }

    @AfterEach
    void close() {
        server.close();
        screen.close();
    }

    private ColleagueModel choosing(Purpose purpose) {
        ColleagueModel model = screen.ask(() ->
                new ColleagueModel(desk, new CallControlClient(Rest.at(server.address(), screen)), purpose, call));
        await().until(() -> screen.ask(() -> !model.shown().isEmpty()));
        return model;
    }

    @Test
    void who_can_take_it_at_once_stands_first_and_is_chosen() {
        ColleagueModel model = choosing(Purpose.TRANSFER);

        assertThat(model.shown()).containsExactly(FREE, RESTING, BUSY);
        assertThat(model.chosen().get()).isEqualTo(FREE);
        screen.run(() -> model.move(1));
        assertThat(model.chosen().get()).isEqualTo(RESTING);
        screen.run(() -> model.move(-3));
        assertThat(model.chosen().get()).isEqualTo(RESTING);
    }

    @Test
    void a_name_or_a_number_in_any_digits_finds_a_colleague() {
        ColleagueModel model = choosing(Purpose.CONSULT);
        screen.run(() -> model.search().set("۱۰۰۳"));
        assertThat(model.shown()).containsExactly(RESTING);
        screen.run(() -> model.search().set("كاظمي"));
        assertThat(model.chosen().get()).isEqualTo(RESTING);
        screen.run(() -> model.search().set("هیچ‌کس"));

        assertThat(model.chosen().get()).isNull();
    }

    @Test
    void a_transfer_takes_the_note_and_the_draft_with_its_key_and_leaves_the_desk_when_it_was_taken() {
        server.on("POST /api/calls/call-1/transfer", request -> new Told(202, null));
        ColleagueModel model = choosing(Purpose.TRANSFER);
        screen.run(() -> {
            model.note().set(" عجله دارد ");
            model.send(() -> given.set(true));
        });
        await().untilTrue(given);

        assertThat(server.asked("POST /api/calls/call-1/transfer").get(0).body())
                .contains(
                        "\"to\":\"1004\"",
                        "\"note\":\"عجله دارد\"",
                        "بوی گاز می‌آید",
                        call.draft().key());
        assertThat(desk.calls()).isEmpty();
    }

    @Test
    void a_consultation_leaves_the_call_where_it_is() {
        server.on("POST /api/calls/call-1/consult", request -> new Told(202, null));
        ColleagueModel model = choosing(Purpose.CONSULT);
        screen.run(() -> model.send(() -> given.set(true)));
        await().untilTrue(given);

        assertThat(desk.calls()).containsExactly(call);
    }

    @Test
    void a_refused_transfer_changes_nothing_and_says_why() {
        server.on(
                "POST /api/calls/call-1/transfer",
                request -> new Told(
                        409,
                        new Problem(
                                "urn:khosh:problem:x",
                                "نشد",
                                409,
                                "colleague-not-reachable",
                                "همکار در دسترس نیست.",
                                List.of(),
                                null)));
        ColleagueModel model = choosing(Purpose.TRANSFER);
        screen.run(() -> model.send(() -> given.set(true)));
        await().until(() -> model.trouble().get().equals("همکار در دسترس نیست."));

        assertThat(given).isFalse();
        assertThat(desk.calls()).containsExactly(call);
    }
}
