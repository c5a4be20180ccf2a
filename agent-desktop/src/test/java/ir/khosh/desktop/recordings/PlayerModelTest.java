package ir.khosh.desktop.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.HandDelay;
import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.RecordingSamples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import ir.khosh.desktop.recordings.PlayerModel.State;
import ir.khosh.desktop.server.RecordingsClient;
import ir.khosh.desktop.server.Rest;
import ir.khosh.wire.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayerModelTest {

    private static final String LIST = "GET /api/calls/call-1/recordings";
    private static final String SOUND = "GET /api/recordings/7/sound";

    private final OneThread screen = new OneThread();
    private final ScriptedServer server = new ScriptedServer();
    private final HandSpeaker speaker = new HandSpeaker();
    private final HandDelay delays = new HandDelay();
    private final PlayerModel model =
            new PlayerModel(new RecordingsClient(Rest.at(server.address(), screen)), speaker, screen, delays);

    @AfterEach
    void close() {
        screen.run(model::close);
        speaker.let(1_000);
        server.close();
        screen.close();
    }

    @Test
    void nothing_is_fetched_to_be_heard_before_somebody_wants_to_hear_it() {
        opened();
        assertThat(model.length()).isEqualTo(95_000);
        assertThat(server.asked(SOUND)).isEmpty();

        toggle();
        awaitPlaying();
        assertThat(server.asked(SOUND)).hasSize(1);
        toggle();
        toggle();
        assertThat(server.asked(SOUND)).as("what is here is not fetched again").hasSize(1);
    }

    @Test
    void it_jumps_five_seconds_and_not_beyond_either_end() {
        opened();
        screen.run(() -> model.jump(Duration.ofSeconds(5)));
        assertThat(position()).isEqualTo(5_000);
        screen.run(() -> model.jump(Duration.ofSeconds(-20)));
        assertThat(position()).isZero();
        screen.run(() -> model.jumpTo(500_000));
        assertThat(position()).isEqualTo(95_000);
    }

    @Test
    void it_plays_from_where_one_has_put_it() {
        opened();
        screen.run(() -> model.jumpTo(40_000));
        toggle();
        awaitPlaying();

        assertThat(position()).isGreaterThanOrEqualTo(40_000);
    }

    @Test
    void a_sound_that_is_not_ready_is_waited_for() {
        server.on(LIST, List.of(RecordingSamples.without("call-1", "PENDING")));
        open();
        awaitState(State.PENDING);
        assertThat(message()).contains("صدا هنوز آماده نیست");

        server.on(LIST, List.of(RecordingSamples.kept("call-1", Instant.EPOCH)));
        screen.run(delays::pass);
        awaitState(State.READY);
        assertThat(message()).isEmpty();
    }

    @Test
    void what_cannot_be_heard_says_why() {
        server.on(LIST, List.of());
        open();
        awaitState(State.NOTHING);
        assertThat(message()).contains("ضبط نشده");
        for (String status : List.of("DELETED", "EMPTY", "MISSING")) {
            server.on(LIST, List.of(RecordingSamples.without("call-1", status)));
            screen.run(model::close);
            open();
            awaitState(State.NOTHING);
            assertThat(message()).as(status).isNotEmpty();
        }
    }

    @Test
    void a_call_of_another_is_refused_in_the_servers_words() {
        server.on(LIST, asked -> refused());
        open();
        awaitState(State.NOTHING);
        assertThat(message()).isEqualTo("صدای این تماس برای شما در دسترس نیست.");
    }

    @Test
    void a_sound_that_does_not_come_can_be_asked_for_again() {
        opened();
        server.on(SOUND, asked -> new Told(500, null));
        toggle();
        await().until(() -> !server.asked(SOUND).isEmpty());
        awaitState(State.READY);
        await().until(() -> !message().isEmpty());

        server.on(SOUND, RecordingSamples.wave(RecordingSamples.SECONDS));
        toggle();
        awaitPlaying();
    }

    @Test
    void without_a_device_it_says_so() {
        speaker.isMissing();
        opened();
        toggle();

        await().until(() -> message().contains("دستگاهی"));
    }

    @Test
    void a_late_answer_of_a_closed_player_changes_nothing() {
        server.on(LIST, List.of(RecordingSamples.without("call-1", "PENDING")));
        open();
        awaitState(State.PENDING);
        screen.run(model::close);
        screen.run(delays::pass);

        assertThat(server.asked(LIST)).hasSize(1);
        assertThat(screen.ask(() -> model.state().get())).isEqualTo(State.CLOSED);
    }

    private void opened() {
        server.on(LIST, List.of(RecordingSamples.kept("call-1", Instant.EPOCH)));
        server.on(SOUND, RecordingSamples.wave(RecordingSamples.SECONDS));
        open();
        awaitState(State.READY);
    }

    private void open() {
        screen.run(() -> model.open("call-1", "تماس"));
    }

    private void toggle() {
        screen.run(model::toggle);
    }

    private void awaitPlaying() {
        await().until(() -> screen.ask(() -> {
            model.readPosition();
            return model.playing().get();
        }));
    }

    private void awaitState(State state) {
        await().until(() -> screen.ask(() -> model.state().get()) == state);
    }

    private long position() {
        return screen.ask(() -> model.position().get());
    }

    private String message() {
        return screen.ask(() -> model.message().get());
    }

    private static Told refused() {
        return new Told(
                403,
                new Problem(
                        "urn:khosh:problem:x",
                        "نشد",
                        403,
                        "recording-not-yours",
                        "صدای این تماس برای شما در دسترس نیست.",
                        List.of(),
                        null));
    }
}
