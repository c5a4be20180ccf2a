package ir.khosh.wire.contractors;

import java.time.Instant;

/** GET /api/contractors/{id}/appeals, the newest first; {@code answer} is null while it is open. */
public record AppealView(
        long id,
        String text,
        Instant recordedAt,
        String recordedBy,
        String answer,
        Instant answeredAt,
        String answeredBy) {

    /** POST /api/contractors/{id}/appeals and POST …/appeals/{appealId}/answer (supervisor). */
    public record Words(String text) {}
}
