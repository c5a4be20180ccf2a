package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ScreenPulseTest {

    private final Queue<Runnable> window = new ArrayDeque<>();
    private final ScreenPulse pulse = new ScreenPulse(window::add);

    @Test
    void a_window_that_is_busy_for_a_while_does_not_hang() {
        beat(ScreenPulse.PATIENCE_BEATS);

        assertThat(pulse.isStuck()).isFalse();
    }

    @Test
    void a_window_that_runs_nothing_any_more_hangs_and_has_been_asked_once() {
        beat(ScreenPulse.PATIENCE_BEATS + 1);

        assertThat(pulse.isStuck()).isTrue();
        assertThat(window).as("what waits for it does not pile up").hasSize(1);
    }

    @Test
    void a_window_that_runs_again_hangs_no_more() {
        beat(50);
        window.remove().run();
        assertThat(pulse.isStuck()).isFalse();

        beat(ScreenPulse.PATIENCE_BEATS + 1);
        assertThat(pulse.isStuck()).isTrue();
    }

    private void beat(int times) {
        for (int i = 0; i < times; i++) {
            pulse.beat();
        }
    }
}
