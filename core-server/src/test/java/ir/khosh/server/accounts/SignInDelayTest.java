package ir.khosh.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInDelayTest {

    private static final Instant LAST = Instant.parse("2026-11-22T10:00:00Z");

    private final SignInDelay delay = SignInDelay.DEFAULT;

    @Test
    void the_first_four_failures_cost_no_wait() {
        assertThat(delay.nextTryAt(4, LAST)).isEqualTo(LAST);
    }

    @Test
    void from_the_fifth_on_the_wait_doubles() {
        assertThat(delay.nextTryAt(5, LAST)).isEqualTo(LAST.plusSeconds(1));
        assertThat(delay.nextTryAt(6, LAST)).isEqualTo(LAST.plusSeconds(2));
        assertThat(delay.nextTryAt(8, LAST)).isEqualTo(LAST.plusSeconds(8));
    }

    @Test
    void nobody_waits_longer_than_five_minutes() {
        assertThat(delay.nextTryAt(1_000_000, LAST)).isEqualTo(LAST.plus(Duration.ofMinutes(5)));
    }
}
