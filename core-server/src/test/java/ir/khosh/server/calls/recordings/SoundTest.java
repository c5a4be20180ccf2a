package ir.khosh.server.calls.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {

    @TempDir
    Path folder;

    @Test
    void its_shape_has_the_loudest_and_lowest_of_each_stretch_and_where_nothing_is() throws IOException {
        short[] samples = new short[Sound.RATE * 3];
        for (int i = 0; i < Sound.RATE; i++) {
            samples[i] = (short) (i % 2 == 0 ? 16_384 : -32_768);
            samples[2 * Sound.RATE + i] = 258;
        }
        Sound sound = written(samples, true);
        Sound.Read read = sound.read();

        assertThat(sound.lengthMillis()).isEqualTo(3_000);
        assertThat(read.peaks()).hasSize(1_200);
        assertThat(read.peaks()).startsWith(-127, 63);
        assertThat(read.peaks()[1_199]).isEqualTo((byte) 1);
        assertThat(read.silences()).containsExactly(new Silence(1_000, 2_000));
        assertThat(read.sha256()).hasSize(64);
    }

    @Test
    void what_the_exchange_could_not_finish_has_the_length_of_its_file_and_a_head_that_says_so() throws IOException {
        Sound sound = written(new short[] {1, 2, 3, 4}, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sound.write(out, 0, sound.size());

        ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getInt(40)).isEqualTo(8);
        assertThat(bytes.getShort(44)).isEqualTo((short) 1);
    }

    @Test
    void a_part_is_the_same_bytes_as_in_the_whole() throws IOException {
        Sound sound = written(new short[] {1, 2, 3, 4}, true);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        sound.write(whole, 0, sound.size());
        sound.write(parts, 0, 10);
        sound.write(parts, 10, 46);
        sound.write(parts, 46, sound.size());

        assertThat(parts.toByteArray()).isEqualTo(whole.toByteArray()).hasSize(52);
    }

    @Test
    void a_head_alone_is_no_sound() throws IOException {
        assertThat(written(new short[0], true).isEmpty()).isTrue();
        Path nothing = Files.createFile(folder.resolve("nothing.wav"));
        assertThat(Sound.of(nothing).isEmpty()).isTrue();
    }

    private Sound written(short[] samples, boolean finished) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Sound.HEAD + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(40, finished ? 2 * samples.length : 0).position(Sound.HEAD);
        for (short sample : samples) {
            bytes.putShort(sample);
        }
        return Sound.of(Files.write(folder.resolve("call.wav"), bytes.array()));
    }
}
