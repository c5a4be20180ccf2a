package ir.khosh.wire.surveys;

import java.time.Instant;

/**
 * GET /api/surveys/{code}.
 *
 * @param score 1 to 5; null until answered, with everything after it
 * @param via SMS, PAGE or OPERATOR
 */
public record SurveyView(
        String trackingCode,
        String serviceName,
        String contractorName,
        Instant askedAt,
        Integer score,
        Integer etiquette,
        String comment,
        Instant answeredAt,
        String via) {}
