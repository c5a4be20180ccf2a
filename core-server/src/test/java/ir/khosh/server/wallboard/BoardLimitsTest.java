package ir.khosh.server.wallboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.wire.wallboard.Level;
import org.junit.jupiter.api.Test;

class BoardLimitsTest {

    private final BoardLimits limits = BoardLimits.parse("waiting-now:4:8; service-level-of-offered:0.9:0.8;");

    @Test
    void of_waiting_callers_many_are_bad() {
        assertThat(limits.levelOf("waiting-now", 3)).isEqualTo(Level.CALM);
        assertThat(limits.levelOf("waiting-now", 4)).isEqualTo(Level.WARN);
        assertThat(limits.levelOf("waiting-now", 8)).isEqualTo(Level.ALARM);
    }

    @Test
    void of_a_service_level_little_is_bad() {
        assertThat(limits.levelOf("service-level-of-offered", 0.91)).isEqualTo(Level.CALM);
        assertThat(limits.levelOf("service-level-of-offered", 0.9)).isEqualTo(Level.WARN);
        assertThat(limits.levelOf("service-level-of-offered", 0.5)).isEqualTo(Level.ALARM);
    }

    @Test
    void a_figure_without_limits_is_always_calm() {
        assertThat(limits.levelOf("offered", 1e6)).isEqualTo(Level.CALM);
        assertThat(limits.find("offered")).isEmpty();
    }

    @Test
    void what_is_written_wrongly_is_named() {
        assertThatThrownBy(() -> BoardLimits.parse("waiting-now:4")).hasMessageContaining("waiting-now:4");
        assertThatThrownBy(() -> BoardLimits.parse("waiting-now:four:8")).hasMessageContaining("waiting-now:four:8");
    }
}
