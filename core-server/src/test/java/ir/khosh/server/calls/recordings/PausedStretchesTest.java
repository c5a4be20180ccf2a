package ir.khosh.server.calls.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PausedStretchesTest {

    @Test
    void a_pause_is_the_silence_nearest_to_where_the_clock_has_it() {
        PausedStretches stretches = new PausedStretches(
                List.of(new Silence(2_000, 5_000), new Silence(9_960, 14_020), new Silence(30_000, 35_000)), 60_000);

        assertThat(stretches.locate(10_000, 14_000)).isEqualTo(new Silence(9_960, 14_020));
    }

    @Test
    void it_lies_earlier_when_the_caller_was_connected_with_nobody_for_a_while() {
        PausedStretches stretches = new PausedStretches(List.of(new Silence(10_000, 14_000)), 60_000);

        assertThat(stretches.locate(22_000, 26_000)).isEqualTo(new Silence(10_000, 14_000));
    }

    @Test
    void it_never_lies_later_and_a_breath_is_no_pause() {
        PausedStretches stretches =
                new PausedStretches(List.of(new Silence(9_900, 10_400), new Silence(20_000, 24_000)), 60_000);

        assertThat(stretches.locate(10_000, 14_000)).isEqualTo(new Silence(10_000, 14_000));
    }

    @Test
    void silence_that_goes_on_after_it_is_only_silence() {
        PausedStretches stretches = new PausedStretches(List.of(new Silence(10_000, 50_000)), 60_000);

        assertThat(stretches.locate(10_000, 14_000)).isEqualTo(new Silence(10_000, 15_000));
    }

    @Test
    void without_any_silence_it_is_where_the_clock_has_it_but_inside_the_sound() {
        assertThat(new PausedStretches(List.of(), 12_000).locate(10_000, 14_000))
                .isEqualTo(new Silence(10_000, 12_000));
    }
}
