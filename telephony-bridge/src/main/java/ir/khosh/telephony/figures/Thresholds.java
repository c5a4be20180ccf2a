package ir.khosh.telephony.figures;

import java.time.Duration;

/**
 * What is agreed, not computed.
 *
 * @param answer a call answered after no more than this counts as answered in time
 * @param shortAbandon who gives up after no more than this has misdialled or thought better of it
 */
public record Thresholds(Duration answer, Duration shortAbandon) {

    /** Twenty seconds and five. */
    public static Thresholds usual() {
        return new Thresholds(Duration.ofSeconds(20), Duration.ofSeconds(5));
    }
}
