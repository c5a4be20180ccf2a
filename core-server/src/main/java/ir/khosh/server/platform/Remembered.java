package ir.khosh.server.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Reference data that people seldom change, kept for a few seconds: it is not read for each request, and several nodes
 * agree soon after a change. Whoever changes it here forgets it after the commit. Safe for several threads.
 */
public final class Remembered<T> {

    /** As long as another node may go by what was. */
    static final Duration MEMORY = Duration.ofSeconds(10);

    private record Known<T>(T value, Instant readAt) {}

    private final Supplier<T> reading;
    private final Clock clock;
    private volatile Known<T> known;

    /** @param reading gives what nobody will change any more */
    public Remembered(Supplier<T> reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    public T get() {
        Instant now = clock.instant();
        Known<T> found = known;
        if (found == null || !found.readAt().plus(MEMORY).isAfter(now)) {
            found = new Known<>(reading.get(), now);
            known = found;
        }
        return found.value();
    }

    public void forget() {
        known = null;
    }
}
