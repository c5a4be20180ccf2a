package ir.khosh.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger written = new AtomicInteger(1);
    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-21T06:00:00Z"));
    private final Remembered<Integer> number = new Remembered<>(written::get, clock);

    @Test
    void whatAnotherNodeChangedIsKnownWhenTheMemoryIsOver() {
        assertThat(number.get()).isEqualTo(1);
        written.set(2);
        clock.advance(Remembered.MEMORY.minusMillis(1));
        assertThat(number.get()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(number.get()).isEqualTo(2);
    }

    @Test
    void whatIsForgottenIsReadAnew() {
        assertThat(number.get()).isEqualTo(1);
        written.set(2);
        number.forget();
        assertThat(number.get()).isEqualTo(2);
    }
}
