package ir.khosh.desktop.recordings;

import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.desk.Loudspeaker;
import ir.khosh.desktop.server.Failure;
import ir.khosh.desktop.server.RecordingsClient;
import ir.khosh.desktop.server.Screen;
import ir.khosh.wire.calls.RecordingView;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Hears what was recorded of one call. The sound itself is fetched when somebody wants to hear it, because the server
 * writes that down. Lives on the screen's thread.
 */
public final class PlayerModel implements AutoCloseable {

    public enum State {
        CLOSED,
        LOADING,
        /** There will be a sound soon. */
        PENDING,
        READY,
        /** The sound is being fetched. */
        FETCHING,
        /** There is nothing to hear; {@link #message} says why. */
        NOTHING
    }

    private static final Duration ASK_AGAIN = Duration.ofSeconds(2);

    private final RecordingsClient client;
    private final Loudspeaker speaker;
    private final Screen screen;
    private final Delay again;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final ReadOnlyObjectWrapper<RecordingView> recording = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper();
    private Playback playback;
    private int asked;

    public PlayerModel(RecordingsClient client, Loudspeaker speaker, Screen screen, Delay.Factory delays) {
        this.client = client;
        this.speaker = speaker;
        this.screen = screen;
        this.again = delays.of(ASK_AGAIN);
    }

    /** @param about which call it is, for the reader */
    public void open(String callId, String about) {
        close();
        title.set(about);
        state.set(State.LOADING);
        message.set("در حال خواندن…");
        ask(callId, asked);
    }

    private void ask(String callId, int mine) {
        client.list(callId).then(reply -> {
            if (mine == asked) {
                reply.onValue(found -> found(callId, mine, found)).onFailure(this::failed);
            }
        });
    }

    private void found(String callId, int mine, List<RecordingView> found) {
        if (found.isEmpty()) {
            nothing("این تماس ضبط نشده است.");
            return;
        }
        RecordingView one = found.get(0);
        recording.set(one);
        switch (one.status()) {
            case "KEPT" -> {
                message.set("");
                state.set(State.READY);
            }
            case "PENDING" -> {
                message.set("صدا هنوز آماده نیست؛ چند لحظه پس از پایان تماس آماده می‌شود.");
                state.set(State.PENDING);
                again.restart(() -> ask(callId, mine));
            }
            case "DELETED" -> nothing("مهلت نگهداری صدای این تماس گذشته و پاک شده است.");
            case "EMPTY" -> nothing("در این تماس صدایی ضبط نشده است.");
            default -> nothing("پروندهٔ صدای این تماس پیدا نشد.");
        }
    }

    private void nothing(String why) {
        message.set(why);
        state.set(State.NOTHING);
    }

    private void failed(Failure failure) {
        nothing(failure.text());
    }

    /** Plays or rests. */
    public void toggle() {
        if (playback != null && playback.isPlaying()) {
            playback.pause();
        } else if (playback != null) {
            message.set("");
            playback.play();
        } else if (state.get() == State.READY) {
            fetch(asked);
        }
        readPosition();
    }

    private void fetch(int mine) {
        state.set(State.FETCHING);
        message.set("در حال آوردن صدا…");
        client.sound(recording.get().id()).then(reply -> {
            if (mine == asked) {
                reply.onValue(this::play).onFailure(failure -> {
                    state.set(State.READY);
                    message.set(failure.text());
                });
            }
        });
    }

    private void play(byte[] wave) {
        message.set("");
        state.set(State.READY);
        playback = new Playback(wave, speaker, () -> screen.execute(this::silent));
        playback.jumpTo(position.get());
        playback.play();
        readPosition();
    }

    private void silent() {
        message.set("دستگاهی برای شنیدن پیدا نشد؛ گوشی یا بلندگو را وصل کنید.");
        readPosition();
    }

    public void jump(Duration by) {
        jumpTo(position.get() + by.toMillis());
    }

    /** @param millis beyond either end is that end */
    void jumpTo(long millis) {
        if (state.get() == State.READY) {
            long bounded = Math.max(0, Math.min(length(), millis));
            position.set(bounded);
            if (playback != null) {
                playback.jumpTo(bounded);
            }
        }
    }

    /** Several times a second while somebody looks. */
    void readPosition() {
        playing.set(playback != null && playback.isPlaying());
        if (playback != null) {
            position.set(playback.positionMillis());
        }
    }

    /** In milliseconds; zero while nothing is known. */
    long length() {
        RecordingView one = recording.get();
        return one == null || one.lengthMillis() == null ? 0 : one.lengthMillis();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Null while nothing is known. */
    ReadOnlyObjectProperty<RecordingView> recording() {
        return recording.getReadOnlyProperty();
    }

    ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    /** Why there is nothing to hear, or what is awaited; empty when there is nothing to say. */
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** In milliseconds. */
    ReadOnlyLongProperty position() {
        return position.getReadOnlyProperty();
    }

    @Override
    public void close() {
        asked++;
        again.cancel();
        if (playback != null) {
            playback.close();
            playback = null;
        }
        recording.set(null);
        message.set("");
        position.set(0);
        playing.set(false);
        state.set(State.CLOSED);
    }
}
