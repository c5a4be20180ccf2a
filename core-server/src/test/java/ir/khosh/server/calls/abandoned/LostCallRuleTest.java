package ir.khosh.server.calls.abandoned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LostCallRuleTest {

    private final LostCallRule rule = new LostCallRule(Duration.ofSeconds(5));

    private boolean isLost(String outcome, long waitMillis) {
        return rule.isLost(new EndedCall("1.1", "09121110001", "193", outcome, Instant.EPOCH, waitMillis));
    }

    @Test
    void who_waited_and_gave_up_is_to_be_called_back() {
        assertThat(isLost("ABANDONED", 5_000)).isTrue();
        assertThat(isLost("ABANDONED", 90_000)).isTrue();
    }

    @Test
    void who_hung_up_at_once_is_not() {
        assertThat(isLost("ABANDONED", 4_999)).isFalse();
    }

    @Test
    void whom_the_exchange_sent_away_is_lost_however_short_the_wait() {
        assertThat(isLost("EXPIRED", 0)).isTrue();
    }

    @Test
    void who_was_answered_is_not() {
        assertThat(isLost("ANSWERED", 60_000)).isFalse();
    }
}
