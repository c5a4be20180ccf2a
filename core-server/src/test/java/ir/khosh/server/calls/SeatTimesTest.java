package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.session.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatTimesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T08:30:00Z");

    private final SeatTimes times =
            new SeatTimes(Duration.ofSeconds(30), Duration.ofSeconds(20), 2, Map.of("break", Duration.ofMinutes(15)));

    private static AgentDecision seat(AgentState state, String reason) {
        return new AgentDecision("1001", 7, "نرگس", Role.OPERATOR, state, reason, NOON, 0);
    }

    @Test
    void a_wrap_up_ends_after_its_time() {
        AgentDecision wrapUp = seat(AgentState.WRAP_UP, null);

        assertThat(times.isWrapUpOver(wrapUp, NOON.plusSeconds(30))).isFalse();
        assertThat(times.isWrapUpOver(wrapUp, NOON.plusSeconds(31))).isTrue();
    }

    @Test
    void each_extension_adds_its_time_and_there_are_only_so_many() {
        AgentDecision once = seat(AgentState.WRAP_UP, null).extended();

        assertThat(times.until(once)).isEqualTo(NOON.plusSeconds(50));
        assertThat(times.extensionsLeft(once)).isEqualTo(1);
        assertThat(times.extensionsLeft(once.extended())).isZero();
    }

    @Test
    void a_pause_has_the_limit_of_its_reason_and_some_have_none() {
        assertThat(times.until(seat(AgentState.PAUSED, "break"))).isEqualTo(NOON.plusSeconds(900));
        assertThat(times.until(seat(AgentState.PAUSED, "prayer"))).isNull();
        assertThat(times.until(seat(AgentState.AVAILABLE, null))).isNull();
    }

    @Test
    void what_comes_after_a_wrap_up_begins_without_extensions() {
        assertThat(seat(AgentState.WRAP_UP, null)
                        .extended()
                        .to(AgentState.AVAILABLE, null, NOON)
                        .extensions())
                .isZero();
    }

    @Test
    void limits_are_read_from_one_line_of_configuration() {
        assertThat(SeatTimesSettings.limitsIn("break:15; meal : 45"))
                .isEqualTo(Map.of("break", Duration.ofMinutes(15), "meal", Duration.ofMinutes(45)));
        assertThatThrownBy(() -> SeatTimesSettings.limitsIn("break=15")).hasMessageContaining("break=15");
    }
}
