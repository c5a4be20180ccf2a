package ir.khosh.wire.surveys;

import java.time.Instant;

/** GET /api/complaints?state= ; {@code state} OPEN, ANSWERED, UPHELD or REJECTED; {@code decision} says why. */
public record ComplaintView(
        long id,
        String trackingCode,
        String contractorName,
        String category,
        String categoryTitle,
        String text,
        String state,
        String stateTitle,
        String answer,
        Instant at,
        String by,
        String decision) {}
