package ir.khosh.server.requests;

import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import java.time.LocalDate;

/**
 * A wish that passed every check.
 *
 * @param applicantId null makes a new service recipient
 * @param displayName null when unknown or not wanted
 * @param asset what the work is on; null when nobody said
 * @param callId null outside a call
 */
record Intake(
        Long applicantId,
        PhoneNumber phone,
        String displayName,
        String serviceCode,
        long regionId,
        String address,
        String postcode,
        Priority priority,
        LocalDate wishedDay,
        Shift wishedShift,
        String notes,
        String asset,
        String callId) {}
