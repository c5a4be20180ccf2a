package ir.khosh.server.accounts;

import java.time.Duration;
import java.time.Instant;

/** After a few wrong passwords for one name from one address each further try must wait, twice as long each time. */
record SignInDelay(int freeTries, Duration longest) {

    static final SignInDelay DEFAULT = new SignInDelay(5, Duration.ofMinutes(5));

    /** @param failures in a row so far */
    Instant nextTryAt(int failures, Instant lastFailure) {
        if (failures < freeTries) {
            return lastFailure;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - freeTries, 20));
        return lastFailure.plus(wait.compareTo(longest) > 0 ? longest : wait);
    }
}
