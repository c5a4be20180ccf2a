package ir.khosh.server.contractors;

import java.time.Instant;
import java.util.Objects;

/**
 * Something seen of a contractor's work.
 *
 * @param value 0 is worst, 100 best
 * @param key of what was seen, such as {@code survey:41}; once in all of Khosh, at most 120 ASCII characters
 */
public record Observation(long contractorId, Kind kind, int value, String key, Instant at) {

    /** Where it was seen. */
    public enum Kind {
        SURVEY,
        PUNCTUALITY,
        CLAIM,
        COMPLAINT
    }

    public Observation {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
        Objects.requireNonNull(at);
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException("an observation is worth 0 to 100");
        }
    }
}
