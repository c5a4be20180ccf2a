package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FramesTest {

    @Test
    void speech_keeps_its_loudness_on_the_way_to_the_line_and_back() {
        byte[] tone = tone(8_000);

        byte[] back = Frames.toDevice(Frames.toLine(tone));

        assertThat(back).hasSize(Frames.DEVICE_BYTES);
        assertThat(Frames.level(back)).isBetween(Frames.level(tone) - 1, Frames.level(tone) + 1);
    }

    @Test
    void silence_on_the_line_is_silence_at_the_ear() {
        assertThat(Frames.level(Frames.toDevice(Frames.lineSilence()))).isZero();
    }

    @Test
    void a_louder_tone_has_a_higher_level() {
        assertThat(Frames.level(tone(16_000))).isGreaterThan(Frames.level(tone(1_000)));
        assertThat(Frames.level(tone(32_000))).isBetween(90, 100);
    }

    private static byte[] tone(int amplitude) {
        byte[] sound = new byte[Frames.DEVICE_BYTES];
        for (int i = 0; i < sound.length / 2; i++) {
            int sample = (int) (Math.sin(2 * Math.PI * 400 * i / 8000) * amplitude);
            sound[2 * i] = (byte) sample;
            sound[2 * i + 1] = (byte) (sample >> 8);
        }
        return sound;
    }
}
