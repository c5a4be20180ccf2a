package ir.khosh.server.requests.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PunctualityTest {

    private static final Instant STATED = Instant.parse("2026-11-22T13:00:00Z");
    private static final Instant SHIFT_END = Instant.parse("2026-11-22T16:30:00Z");
    private final Punctuality punctuality = new Punctuality(Duration.ofMinutes(60));

    @Test
    void whoComesEarlyOrWithinTheGraceIsOnTime() {
        assertThat(after(-20)).isEqualTo(100);
        assertThat(after(0)).isEqualTo(100);
        assertThat(after(15)).isEqualTo(100);
    }

    @Test
    void laterItFallsEvenlyToNothing() {
        assertThat(after(45)).isEqualTo(50);
        assertThat(after(75)).isZero();
        assertThat(after(600)).isZero();
    }

    @Test
    void whoStatedNoTimeHasTheWholeShift() {
        assertThat(punctuality.valueOf(null, SHIFT_END, SHIFT_END, 15)).isEqualTo(100);
        assertThat(punctuality.valueOf(null, SHIFT_END, SHIFT_END.plus(Duration.ofMinutes(75)), 15))
                .isZero();
    }

    private int after(int minutes) {
        return punctuality.valueOf(STATED, SHIFT_END, STATED.plus(Duration.ofMinutes(minutes)), 15);
    }
}
