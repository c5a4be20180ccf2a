package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final RetryPolicy policy = RetryPolicy.DEFAULT;

    @Test
    void each_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        assertThat(policy.waitAfter(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(policy.waitAfter(2)).isEqualTo(Duration.ofSeconds(4));
        assertThat(policy.waitAfter(30)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void after_twelve_attempts_a_text_is_given_up() {
        assertThat(policy.givesUpAfter(11)).isFalse();
        assertThat(policy.givesUpAfter(12)).isTrue();
    }
}
