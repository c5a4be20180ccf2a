package ir.khosh.wire.requests;

import java.time.Instant;
import java.time.LocalDate;

/**
 * GET /api/claims?state=: a warranty claim.
 *
 * @param state REPORTED, UPHELD, OTHER_CAUSE, MISUSE, GOODWILL or WITHDRAWN
 * @param penalty null until one was computed
 */
public record ClaimView(
        long id,
        String state,
        String stateTitle,
        String firstCode,
        String repeatCode,
        String serviceName,
        String applicantName,
        String contractorName,
        String repeatContractorName,
        LocalDate warrantyUntil,
        Instant reportedAt,
        Instant decidedAt,
        String decidedBy,
        String note,
        PenaltyView penalty) {}
