package ir.khosh.server.requests;

import ir.khosh.values.PhoneNumber;
import java.time.Instant;

/**
 * A job was finished. Fired synchronously in the transaction of the finish.
 *
 * @param warrantyRepeat it was the free repeat of an earlier job
 */
public record RequestFinished(
        long requestId,
        String trackingCode,
        long applicantId,
        PhoneNumber phone,
        long contractorId,
        String serviceCode,
        String serviceName,
        Instant at,
        boolean warrantyRepeat) {}
