package ir.khosh.server.surveys;

import java.time.Instant;

/** The question about one job. {@code score} is null until it is answered. */
record Survey(
        long id,
        String trackingCode,
        long contractorId,
        String contractorName,
        String serviceName,
        String phone,
        Instant askedAt,
        Integer score,
        Integer etiquette,
        String comment,
        Instant answeredAt,
        String via) {

    boolean isAnswered() {
        return score != null;
    }

    @Override
    public String toString() {
        return "Survey[" + id + "]";
    }
}
