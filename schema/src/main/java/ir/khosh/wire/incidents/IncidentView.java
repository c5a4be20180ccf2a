package ir.khosh.wire.incidents;

import java.time.Instant;

/**
 * GET /api/incidents: many calls from one province within minutes, open ones only, the newest first.
 *
 * @param callers different numbers within the window, when it was counted last
 * @param usual how many it usually is in as long a time
 * @param windowMinutes length of the window
 * @param attached callers who were noted as calling about it
 * @param trackingCode of the one request that is dispatched for it; null while there is none
 */
public record IncidentView(
        long id,
        String place,
        Instant openedAt,
        int callers,
        double usual,
        int windowMinutes,
        Instant lastCallAt,
        int attached,
        String trackingCode) {

    /** POST /api/incidents/{id}/callers: this call is about it. */
    public record Attachment(String callId) {}
}
