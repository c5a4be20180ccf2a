package ir.khosh.wire.contractors;

import java.time.LocalDate;

/**
 * POST /api/contractors/{id}/contracts (admin). A term that is null is taken from the general terms.
 *
 * @param from first day, today or later
 * @param until last day
 * @param supersedes ends a running contract on the day before {@code from}; without it an overlap is refused
 * @param reference number of the signed paper; may be null
 */
public record NewContract(
        LocalDate from,
        LocalDate until,
        boolean supersedes,
        Integer offerMinutes,
        Integer arrivalGraceMinutes,
        Integer warrantyMonths,
        Integer sharePermille,
        Integer retentionPermille,
        String penaltyMode,
        Integer penaltyRatePermille,
        Integer objectionDays,
        String reference) {}
