package ir.khosh.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger written = new AtomicInteger(1);
    private final Turned clock = new Turned();
    private final Remembered<Integer> number = new Remembered<>(written::get, clock);

    @Test
    void whatAnotherNodeChangedIsKnownWhenTheMemoryIsOver() {
        assertThat(number.get()).isEqualTo(1);
        written.set(2);
        clock.now = clock.now.plus(Remembered.MEMORY).minusMillis(1);
        assertThat(number.get()).isEqualTo(1);
        clock.now = clock.now.plus(Duration.ofMillis(1));
        assertThat(number.get()).isEqualTo(2);
    }

    @Test
    void whatIsForgottenIsReadAnew() {
        assertThat(number.get()).isEqualTo(1);
        written.set(2);
        number.forget();
        assertThat(number.get()).isEqualTo(2);
    }

    private static final class Turned extends Clock {

        private Instant now = Instant.parse("2026-03-21T06:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
