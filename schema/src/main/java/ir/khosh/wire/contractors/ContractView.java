package ir.khosh.wire.contractors;

import java.time.LocalDate;

/**
 * GET /api/contractors/{id}/contracts, the newest first.
 *
 * @param until last day, the day before the successor when that ended it early
 * @param sharePermille of an invoice's net amount; {@code retentionPermille} of that share
 * @param penaltyMode COST_PLUS, FLAT_ORIGINAL or FLAT_REWORK
 * @param penaltyRatePermille 70 is 7 %
 * @param reference number of the signed paper; null when none
 */
public record ContractView(
        long id,
        int version,
        LocalDate from,
        LocalDate until,
        int offerMinutes,
        int arrivalGraceMinutes,
        int warrantyMonths,
        int sharePermille,
        int retentionPermille,
        String penaltyMode,
        int penaltyRatePermille,
        int objectionDays,
        String reference,
        String by) {}
