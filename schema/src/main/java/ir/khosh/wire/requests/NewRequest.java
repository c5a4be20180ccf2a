package ir.khosh.wire.requests;

import java.time.LocalDate;

/**
 * POST /api/requests with header {@code Idempotency-Key}; the same key gives the same request back.
 *
 * @param callId the call it came from; null outside a call
 * @param applicantId known person, or null when {@code phone} makes a new service recipient
 * @param phone where notices go; any spelling
 * @param displayName for a new applicant; may be null
 * @param regionId where the work is: county, district or city
 * @param wishedDay ISO date in Tehran; null with {@code wishedShift} means as soon as possible
 * @param asset what the work is on, such as «پکیج آشپزخانه»; may be null
 */
public record NewRequest(
        String callId,
        Long applicantId,
        String phone,
        String displayName,
        String serviceCode,
        long regionId,
        String address,
        String postcode,
        Priority priority,
        LocalDate wishedDay,
        Shift wishedShift,
        String notes,
        String asset) {

    @Override
    public String toString() {
        return "NewRequest[" + serviceCode + " in " + regionId + "]";
    }
}
