package ir.khosh.server.notifications;

import java.time.Duration;

/** Twice as long after each failure, up to a limit; then given up. */
record RetryPolicy(Duration first, Duration longest, int attempts) {

    static final RetryPolicy DEFAULT = new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(15), 12);

    /** @param attempt 1 after the first failure */
    Duration waitAfter(int attempt) {
        Duration wait = first.multipliedBy(1L << Math.min(attempt - 1, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    boolean givesUpAfter(int attempt) {
        return attempt >= attempts;
    }
}
