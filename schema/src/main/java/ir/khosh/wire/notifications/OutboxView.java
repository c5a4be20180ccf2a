package ir.khosh.wire.notifications;

import java.time.Instant;

/**
 * One row of GET /api/admin/outbox?state= ; POST /api/admin/outbox/{id}/retry sends a DEAD or UNDELIVERED one again.
 *
 * @param channel SMS or EMAIL
 * @param phone masked
 * @param segments parts that a text is charged as
 * @param state PENDING, SENDING, SENT, UNKNOWN, DELIVERED, UNDELIVERED, DEAD, NEEDS_CALLBACK, SUPERSEDED or OPTED_OUT
 * @param provider that took it or may have taken it; null before
 * @param sentAt null until a provider took it
 */
public record OutboxView(
        long id,
        String template,
        String channel,
        String phone,
        String subject,
        int version,
        int segments,
        String state,
        int attempts,
        String provider,
        String lastFailure,
        Instant createdAt,
        Instant sentAt,
        Instant deliveredAt) {}
