package ir.khosh.desktop.callbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DraftFolder;
import ir.khosh.desktop.fixture.HandDelay;
import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.desktop.server.Rest;
import ir.khosh.wire.calls.CallAction;
import ir.khosh.wire.calls.CallerCard;
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

class RecordingModelTest {

    private static final Instant NOON = Instant.parse("2026-11-22T08:30:00Z");
    private static final String PAUSE = "POST /api/calls/call-1/recording/pause";
    private static final String RESUME = "POST /api/calls/call-1/recording/resume";

    @TempDir
    Path folder;

    private final OneThread screen = new OneThread();
    private final ScriptedServer server = new ScriptedServer();
    private final SimpleObjectProperty<Instant> now = new SimpleObjectProperty<>(NOON);
    private Desk desk;
    private RecordingModel model;

    @BeforeEach
    void talk() {
        server.on(PAUSE, asked -> new Told(204, null)).on(RESUME, asked -> new Told(204, null));
        desk = new Desk(Clock.fixed(NOON, ZoneOffset.UTC), new DraftFolder(folder, Runnable::run), new HandDelay());
        model = new RecordingModel(desk, new CallControlClient(Rest.at(server.address(), screen)), now);
        desk.accept(new Push.Pop(Samples.pop("call-1", "09123456789", "193", new CallerCard(List.of()))));
        desk.accept(new Push.Answered("call-1", NOON));
    }

    @AfterEach
    void close() {
        server.close();
        screen.close();
    }

    @Test
    void one_key_pauses_and_the_next_goes_on() {
        stands(RecordingState.ON);
        model.toggle();
        await().until(() -> server.asked(PAUSE).size() == 1);
        assertThat(model.line().get()).as("before the exchange has said so").isEmpty();

        stands(RecordingState.PAUSED);
        now.set(NOON.plusSeconds(75));
        assertThat(model.line().get()).contains("ضبط متوقف شد", "۰۱:۱۵");
        await().until(() -> {
            model.toggle();
            return !server.asked(RESUME).isEmpty();
        });
        stands(RecordingState.ON);
        assertThat(model.line().get()).isEmpty();
    }

    @Test
    void where_calls_are_not_recorded_the_key_does_nothing() {
        stands(RecordingState.OFF);
        model.toggle();

        assertThat(model.state().get()).isEqualTo(RecordingState.OFF);
        assertThat(server.asked(PAUSE)).isEmpty();
    }

    @Test
    void a_pause_that_was_refused_says_that_recording_goes_on() {
        server.on(
                PAUSE,
                asked -> new Told(
                        503,
                        new Problem(
                                "urn:khosh:problem:x",
                                "نشد",
                                503,
                                "exchange-unreachable",
                                "ارتباط با مرکز تلفن برقرار نیست.",
                                List.of(),
                                null)));
        stands(RecordingState.ON);
        model.toggle();

        await().until(() -> screen.ask(() -> model.trouble().get()).contains("ضبط ادامه دارد"));
    }

    @Test
    void when_the_call_is_over_nothing_is_said_of_it() {
        stands(RecordingState.PAUSED);
        desk.accept(new Push.Ended("call-1", NOON, false));

        assertThat(model.state().get()).isEqualTo(RecordingState.OFF);
        assertThat(model.line().get()).isEmpty();
        assertThat(model.over().get()).as("it can be heard").isTrue();
    }

    private void stands(RecordingState recording) {
        desk.accept(Samples.control(false, null, recording, CallAction.HOLD, CallAction.HANG_UP));
    }
}
