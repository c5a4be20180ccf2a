package ir.khosh.wire.requests;

import java.time.Instant;

/**
 * The computed sheet of a penalty (S15).
 *
 * @param state PENDING (may be objected to until {@code objectionUntil}), OBJECTED, POSTED or DROPPED
 * @param mode COST_PLUS, FLAT_ORIGINAL or FLAT_REWORK
 * @param baseRial what the rate is applied to, without VAT
 * @param ratePermille 70 is 7 %
 * @param sheet Persian lines that show base, mode, rounding and contract version
 * @param toldReason why the objection was heard or not, as the contractor reads it; null before
 * @param decision the supervisor's own note to it, for colleagues; null before
 */
public record PenaltyView(
        long id,
        long contractorId,
        String contractorName,
        String claimCode,
        String state,
        String stateTitle,
        String mode,
        long baseRial,
        int ratePermille,
        long amountRial,
        String sheet,
        Instant computedAt,
        Instant objectionUntil,
        String objection,
        String toldReason,
        String decision) {}
