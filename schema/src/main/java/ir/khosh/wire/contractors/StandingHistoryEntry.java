package ir.khosh.wire.contractors;

import java.time.Instant;

/**
 * GET /api/contractors/{id}/standing/history, the newest first.
 *
 * @param event suspended, reinstated, termination-proposed, termination-withdrawn, terminated, appealed, appeal-answered
 */
public record StandingHistoryEntry(
        Instant at, String event, String title, String reasonCode, String reason, String by) {}
