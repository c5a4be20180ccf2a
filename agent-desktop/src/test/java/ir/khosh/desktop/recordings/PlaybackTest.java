package ir.khosh.desktop.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.RecordingSamples;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlaybackTest {

    private static final int FRAMES_A_SECOND = 50;

    private final HandSpeaker speaker = new HandSpeaker();
    private final AtomicInteger silences = new AtomicInteger();
    private final byte[] wave = RecordingSamples.wave(1);
    private final Playback playback = new Playback(wave, speaker, silences::incrementAndGet);

    @Test
    void every_sample_is_heard_once_and_then_the_device_is_given_back() {
        playback.play();
        speaker.let(FRAMES_A_SECOND);

        await().until(() -> !playback.isPlaying());
        await().until(() -> speaker.openDevices() == 0);
        assertThat(speaker.heard()).isEqualTo(Arrays.copyOfRange(wave, 44, wave.length));
        assertThat(playback.positionMillis()).isEqualTo(1_000);
    }

    @Test
    void it_rests_where_it_is_and_goes_on_from_there() {
        playback.play();
        speaker.let(10);
        await().until(() -> speaker.heard().length == 3_200);
        playback.pause();
        speaker.let(1);
        await().until(() -> speaker.openDevices() == 0);
        int rested = speaker.heard().length;

        playback.play();
        speaker.let(FRAMES_A_SECOND);
        await().until(() -> speaker.heard().length > rested);
        await().until(() -> !playback.isPlaying());
        assertThat(speaker.heard()).isEqualTo(Arrays.copyOfRange(wave, 44, wave.length));
    }

    @Test
    void at_its_end_it_begins_anew() {
        playback.jumpTo(5_000);
        assertThat(playback.positionMillis()).isEqualTo(1_000);
        playback.play();
        speaker.let(1);
        await().until(() -> speaker.heard().length == 320);

        assertThat(speaker.heard()).isEqualTo(Arrays.copyOfRange(wave, 44, 44 + 320));
        playback.close();
        speaker.let(1);
    }

    @Test
    void a_jump_lands_on_a_sample_and_inside_the_sound() {
        playback.jumpTo(-200);
        assertThat(playback.positionMillis()).isZero();
        playback.jumpTo(333);
        playback.play();
        speaker.let(1);
        await().until(() -> speaker.heard().length == 320);

        int from = 44 + 333 * 16;
        assertThat(speaker.heard()).isEqualTo(Arrays.copyOfRange(wave, from, from + 320));
        playback.close();
        speaker.let(1);
    }

    @Test
    void without_a_device_somebody_is_told() {
        speaker.isMissing();
        playback.play();

        await().until(() -> silences.get() == 1);
        assertThat(playback.isPlaying()).isFalse();
    }
}
