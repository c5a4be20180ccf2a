package ir.khosh.wire.calls;

import java.time.Instant;

/** @param outcome WAITING, OFFERED, CONNECTED, ANSWERED, ABANDONED, EXPIRED; DIALLING, REACHED, NOT_REACHED when called out; {@code waitMillis} until answer or end */
public record CallView(
        String callId,
        String caller,
        String dialled,
        String outcome,
        String extension,
        Instant queuedAt,
        Instant answeredAt,
        Instant endedAt,
        boolean endEstimated,
        Long waitMillis,
        Long talkMillis,
        String disposition,
        Long applicantId) {}
