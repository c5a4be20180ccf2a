package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.calls.LastOperatorPolicy.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LastOperatorPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
    private static final LastTalk WITH_NARGES = new LastTalk("1001", NOW.minus(Duration.ofDays(1)));

    private final LastOperatorPolicy policy = new LastOperatorPolicy(5, Duration.ofDays(7), Duration.ofSeconds(60));

    private static Waiting waits(String call, long seconds, int priority, LastTalk last) {
        return new Waiting(call, NOW.minusSeconds(seconds), priority, last);
    }

    @Test
    void her_own_last_caller_comes_next_when_narges_returns() {
        List<Waiting> queue = List.of(waits("stranger", 40, 0, null), waits("hers", 10, 0, WITH_NARGES));

        assertThat(policy.callFor("1001", queue, NOW)).contains("hers");
        assertThat(policy.callFor("1002", queue, NOW)).isEmpty();
    }

    @Test
    void whoever_is_first_anyway_is_not_moved() {
        assertThat(policy.callFor(
                        "1001", List.of(waits("hers", 40, 0, WITH_NARGES), waits("stranger", 10, 0, null)), NOW))
                .isEmpty();
    }

    @Test
    void nobody_is_overtaken_who_has_waited_a_minute_longer() {
        assertThat(policy.callFor(
                        "1001", List.of(waits("stranger", 71, 0, null), waits("hers", 10, 0, WITH_NARGES)), NOW))
                .isEmpty();
    }

    @Test
    void a_loyal_customer_stays_ahead_and_is_not_counted_as_overtaken() {
        List<Waiting> queue = List.of(
                waits("loyal", 300, 10, null), waits("stranger", 40, 0, null), waits("hers", 10, 0, WITH_NARGES));

        assertThat(policy.callFor("1001", queue, NOW)).contains("hers");
        assertThat(policy.priority()).isLessThan(LoyalFirstPolicy.DEFAULT.priority());
    }

    @Test
    void of_several_of_hers_the_one_who_waited_longest_comes() {
        List<Waiting> queue = List.of(
                waits("stranger", 50, 0, null),
                waits("later", 10, 0, WITH_NARGES),
                waits("earlier", 20, 0, WITH_NARGES));

        assertThat(policy.callFor("1001", queue, NOW)).contains("earlier");
    }

    @Test
    void an_old_talk_is_forgotten() {
        LastTalk old = new LastTalk("1001", NOW.minus(Duration.ofDays(8)));

        assertThat(policy.callFor("1001", List.of(waits("stranger", 40, 0, null), waits("hers", 10, 0, old)), NOW))
                .isEmpty();
    }
}
