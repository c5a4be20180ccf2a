package ir.khosh.wire.notifications;

import java.time.Instant;

/**
 * One row of GET /api/admin/outbox?state=.
 *
 * @param phone masked
 * @param state PENDING, SENDING, SENT, UNKNOWN, DEAD or NEEDS_CALLBACK
 * @param sentAt null until the gateway took it
 */
public record OutboxView(
        long id,
        String template,
        String phone,
        String subject,
        int version,
        String state,
        int attempts,
        String lastFailure,
        Instant createdAt,
        Instant sentAt) {}
