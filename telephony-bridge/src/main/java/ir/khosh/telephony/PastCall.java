package ir.khosh.telephony;

import java.time.Instant;
import java.util.Objects;

/**
 * A call that is over, as the exchange's own ledger tells it afterwards. Times are whole seconds, cut off.
 *
 * @param caller null when withheld
 * @param dialled null when the ledger does not say
 * @param agent who talked; null when nobody did, or when it cannot be told
 * @param answeredAt null when nobody talked
 * @param endEstimated true when the end itself is not in the ledger: a transfer, or the exchange's own crash
 */
public record PastCall(
        CallId call,
        String caller,
        String dialled,
        QueueName queue,
        Extension agent,
        Outcome outcome,
        Instant queuedAt,
        Instant answeredAt,
        Instant endedAt,
        boolean endEstimated,
        boolean overflowed) {

    public PastCall {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(queuedAt, "queuedAt");
        Objects.requireNonNull(endedAt, "endedAt");
    }

    /** EXPIRED: nobody answered before the carrier's limit. */
    public enum Outcome {
        ANSWERED,
        ABANDONED,
        EXPIRED
    }
}
