package ir.khosh.wire.requests;

import java.time.LocalDate;

/**
 * POST /api/requests/{code}/assignments with {@code Idempotency-Key}.
 *
 * @param acceptedByPhone true: the operator has the contractor's word already; false: offered, to be accepted or
 *     declined by POST /api/requests/{code}/assignments/{id}/acceptance or /decline
 * @param day and {@code shift} from the candidate
 */
public record NewAssignment(long contractorId, LocalDate day, Shift shift, boolean acceptedByPhone) {}
