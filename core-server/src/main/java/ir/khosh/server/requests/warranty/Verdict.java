package ir.khosh.server.requests.warranty;

import java.util.Optional;
import java.util.stream.Stream;

/** What the diagnosis, or a supervisor, says of a claim. */
public enum Verdict {
    /** The same cause: free, and the first contractor is charged. */
    UPHELD,
    /** Something else broke: a new quote before the work. */
    OTHER_CAUSE,
    /** It was used wrongly: a new quote before the work. */
    MISUSE,
    /** No claim, but Khosh bears it: free, and nobody is charged. */
    GOODWILL;

    public boolean isFree() {
        return this == UPHELD || this == GOODWILL;
    }

    public static Optional<Verdict> parse(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
