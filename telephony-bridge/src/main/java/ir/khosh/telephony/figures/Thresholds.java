package ir.khosh.telephony.figures;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What is agreed, not computed.
 *
 * @param answer a call answered after no more than this counts as answered in time
 * @param shortAbandon who gives up after no more than this has misdialled or thought better of it
 */
public record Thresholds(Duration answer, Duration shortAbandon) {

    /** Of the North American emergency numbers' standard: nine in ten callers are answered within this. */
    static final Duration NENA_MOST = Duration.ofSeconds(15);
    /** And nineteen in twenty within this. */
    static final Duration NENA_NEARLY_ALL = Duration.ofSeconds(20);

    /** Twenty seconds and five. */
    public static Thresholds usual() {
        return new Thresholds(Duration.ofSeconds(20), Duration.ofSeconds(5));
    }

    /** Every limit that a formula asks about. */
    Set<Duration> limits() {
        return Set.copyOf(List.of(answer, shortAbandon, NENA_MOST, NENA_NEARLY_ALL));
    }
}
