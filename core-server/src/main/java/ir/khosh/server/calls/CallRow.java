package ir.khosh.server.calls;

import ir.khosh.values.PhoneNumber;
import java.time.Duration;
import java.time.Instant;

/**
 * A call as it is written: a copy, because the live one moves on.
 *
 * @param outcome WAITING, OFFERED, CONNECTED, ANSWERED, ABANDONED or EXPIRED
 */
public record CallRow(
        String callId,
        String caller,
        String callerNumber,
        String dialled,
        String queue,
        String outcome,
        String extension,
        Instant queuedAt,
        Instant answeredAt,
        Instant endedAt,
        boolean endEstimated,
        boolean overflowed,
        boolean outgoing) {

    static CallRow of(LiveCall call) {
        return new CallRow(
                call.id,
                call.caller,
                call.number().map(PhoneNumber::value).orElse(null),
                call.dialled,
                call.queue,
                call.outcome().name(),
                call.agent,
                call.queuedAt,
                call.answeredAt,
                call.endedAt,
                call.endEstimated,
                call.overflowed,
                call.outgoing);
    }

    /** Null while neither answered nor ended. */
    public Long waitMillis() {
        Instant until = answeredAt != null ? answeredAt : endedAt;
        return until == null
                ? null
                : Math.max(0, Duration.between(queuedAt, until).toMillis());
    }

    public Long talkMillis() {
        return answeredAt == null || endedAt == null
                ? null
                : Math.max(0, Duration.between(answeredAt, endedAt).toMillis());
    }
}
