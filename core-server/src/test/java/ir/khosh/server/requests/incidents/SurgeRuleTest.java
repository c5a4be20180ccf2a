package ir.khosh.server.requests.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.requests.incidents.SurgeRule.Load;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SurgeRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");

    private final SurgeRule rule =
            new SurgeRule(Duration.ofMinutes(5), 10, 4, Duration.ofHours(24), Duration.ofMinutes(30));

    private static Load load(int inWindow, int before) {
        return new Load(4, inWindow, before, NOW);
    }

    @Test
    void ten_callers_from_a_quiet_province_within_five_minutes_are_a_surge() {
        assertThat(rule.isSurge(load(9, 0))).isFalse();
        assertThat(rule.isSurge(load(10, 0))).isTrue();
        assertThat(rule.isSurge(load(10, 288)))
                .as("one caller in five minutes is usual")
                .isTrue();
    }

    @Test
    void what_is_much_elsewhere_is_usual_in_a_big_province() {
        int fiveInFiveMinutesAllDay = 5 * 288;

        assertThat(rule.usual(load(0, fiveInFiveMinutesAllDay))).isEqualTo(5);
        assertThat(rule.isSurge(load(19, fiveInFiveMinutesAllDay))).isFalse();
        assertThat(rule.isSurge(load(20, fiveInFiveMinutesAllDay))).isTrue();
    }

    @Test
    void it_is_over_after_half_an_hour_without_a_call() {
        assertThat(rule.isOver(NOW.minus(Duration.ofMinutes(30)), NOW)).isFalse();
        assertThat(rule.isOver(NOW.minus(Duration.ofMinutes(31)), NOW)).isTrue();
    }
}
