package ir.khosh.server.contractors;

/**
 * What a contractor and Khosh agreed, as it is on one day. Whoever gives out work keeps a copy with the job.
 *
 * @param contractId null for the general terms of an own contract's absence
 * @param version 0 for the general terms
 * @param offerMinutes after so long an unanswered offer is taken back
 * @param arrivalGraceMinutes later than the stated time by more than this is late
 * @param warrantyMonths Jalali months
 * @param sharePermille of the net amount of an invoice
 * @param retentionPermille of that share, held back while warranties run
 * @param penaltyMode COST_PLUS, FLAT_ORIGINAL or FLAT_REWORK
 * @param penaltyRatePermille 70 is 7 %
 * @param objectionDays to object to a penalty before it is booked
 */
public record ContractTerms(
        Long contractId,
        int version,
        int offerMinutes,
        int arrivalGraceMinutes,
        int warrantyMonths,
        int sharePermille,
        int retentionPermille,
        String penaltyMode,
        int penaltyRatePermille,
        int objectionDays) {}
