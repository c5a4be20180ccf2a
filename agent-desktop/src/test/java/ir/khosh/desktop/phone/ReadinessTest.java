package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private final Queue<Runnable> window = new ArrayDeque<>();
    private final List<String> refused = new ArrayList<>();
    private final Readiness readiness = new Readiness(new ToneSound(500), window::add, missing -> {}, refused::add);

    @Test
    void the_card_of_a_call_that_has_just_come_may_take_longer_to_draw_than_anything_else() {
        assertThat(beatsUntilGivenUp()).isEqualTo(16);
        runs();
        beat(30);
        assertThat(beatsUntilGivenUp()).isEqualTo(8);
    }

    @Test
    void a_window_that_hangs_before_a_call_comes_is_not_rung_and_that_is_counted() {
        assertThat(readiness.look()).isTrue();
        for (int i = 0; i < 9; i++) {
            readiness.beat(false);
        }

        assertThat(readiness.look()).isFalse();
        assertThat(refused).containsExactly("hung-window");
    }

    /** While the window runs. */
    private void beat(int times) {
        for (int i = 0; i < times; i++) {
            readiness.beat(true);
            runs();
        }
    }

    private void runs() {
        while (!window.isEmpty()) {
            window.remove().run();
        }
    }

    private int beatsUntilGivenUp() {
        int beats = 1;
        while (readiness.beat(true)) {
            beats++;
        }
        return beats;
    }
}
