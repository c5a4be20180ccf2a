package ir.khosh.wire.requests;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One row of GET /api/requests?text=&state=&contractor=&from=&until=&page=, 50 a page, newest first; the phone is masked
 * for those who may not see it.
 *
 * @param dueAt by when the next promise is to be kept; null when none is open
 * @param dueState ON_TIME, NEAR, OVERDUE, MET or MISSED; null without a promise
 */
public record RequestLine(
        String trackingCode,
        RequestState state,
        String stateTitle,
        String serviceName,
        String regionPath,
        String applicantName,
        String phone,
        String contractorName,
        LocalDate day,
        Shift shift,
        Instant registeredAt,
        Instant finishedAt,
        String owner,
        Instant dueAt,
        String dueState) {}
