package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.platform.MovingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final Breaker breaker = new Breaker(clock, Duration.ofSeconds(10));

    @Test
    void two_failures_do_not_close_the_way() {
        fail(2);
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void after_three_failures_in_a_row_nothing_goes_through_for_the_rest() {
        fail(3);
        assertThat(breaker.admits()).isFalse();
        clock.advance(Duration.ofSeconds(9));
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.isOpen()).isTrue();
    }

    @Test
    void a_success_between_failures_starts_the_count_anew() {
        fail(2);
        breaker.succeeded();
        fail(2);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void after_the_rest_one_probe_goes_through_and_no_second_beside_it() {
        fail(3);
        clock.advance(Duration.ofSeconds(10));
        assertThat(breaker.room()).isEqualTo(1);
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void a_good_probe_opens_the_way_and_a_bad_one_begins_another_rest() {
        fail(3);
        clock.advance(Duration.ofSeconds(10));
        breaker.admits();
        breaker.failed();
        assertThat(breaker.admits()).isFalse();
        clock.advance(Duration.ofSeconds(10));
        breaker.admits();
        breaker.succeeded();
        assertThat(breaker.room()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void a_probe_that_never_came_back_does_not_block_the_way_for_ever() {
        fail(3);
        clock.advance(Duration.ofSeconds(10));
        breaker.admits();
        clock.advance(Duration.ofSeconds(10));
        assertThat(breaker.admits()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }
}
