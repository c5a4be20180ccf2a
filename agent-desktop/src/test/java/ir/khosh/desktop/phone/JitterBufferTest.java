package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JitterBufferTest {

    private final JitterBuffer buffer = new JitterBuffer(3, 6);

    @Test
    void it_is_silent_until_a_few_frames_are_there() {
        buffer.put(frame(1));
        buffer.put(frame(2));

        assertThat(buffer.take()).isEqualTo(Frames.lineSilence());
        buffer.put(frame(3));
        assertThat(buffer.take()).isEqualTo(frame(1));
        assertThat(buffer.counts().concealed()).isZero();
    }

    @Test
    void frames_come_out_whole_and_in_order_however_they_were_cut() {
        byte[] all = new byte[Frames.LINE_BYTES * 4];
        for (int i = 0; i < 4; i++) {
            Arrays.fill(all, i * Frames.LINE_BYTES, (i + 1) * Frames.LINE_BYTES, (byte) (i + 1));
        }
        buffer.put(Arrays.copyOf(all, 33));
        buffer.put(Arrays.copyOfRange(all, 33, 500));
        buffer.put(Arrays.copyOfRange(all, 500, all.length));

        for (int i = 1; i <= 4; i++) {
            assertThat(buffer.take()).isEqualTo(frame(i));
        }
    }

    @Test
    void a_gap_is_bridged_by_the_last_frame_and_then_by_silence() {
        fill(3);
        take(3);

        assertThat(buffer.take()).isEqualTo(frame(3));
        take(2);
        assertThat(buffer.take()).isEqualTo(Frames.lineSilence());
        assertThat(buffer.counts().concealed()).isEqualTo(4);
    }

    @Test
    void after_a_gap_it_fills_again_before_it_plays() {
        fill(3);
        take(4);
        buffer.put(frame(9));

        assertThat(buffer.take()).isNotEqualTo(frame(9));
        fill(2);
        assertThat(buffer.take()).isEqualTo(frame(9));
    }

    @Test
    void too_much_at_once_loses_the_oldest_so_that_the_delay_stays_short() {
        fill(7);

        assertThat(buffer.take()).isEqualTo(frame(5));
        assertThat(buffer.counts().dropped()).isEqualTo(4);
    }

    private void fill(int frames) {
        for (int i = 1; i <= frames; i++) {
            buffer.put(frame(i));
        }
    }

    private void take(int frames) {
        for (int i = 0; i < frames; i++) {
            buffer.take();
        }
    }

    private static byte[] frame(int value) {
        byte[] frame = new byte[Frames.LINE_BYTES];
        Arrays.fill(frame, (byte) value);
        return frame;
    }
}
