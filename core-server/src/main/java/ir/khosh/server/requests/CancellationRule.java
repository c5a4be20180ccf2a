package ir.khosh.server.requests;

import ir.khosh.values.Rial;
import java.time.Duration;
import java.time.Instant;

/**
 * What calling off costs (S42, S43). Free: whatever is not the applicant's doing; before anybody accepted; within the
 * first minutes after acceptance; until the contractor leaves. After that the trip is paid while the applicant may
 * withdraw (seven working days from the contract), and the cancellation fee when that time is over. At the door it is the
 * visit fee.
 *
 * @param trip {@code late} and {@code visit}: fees without VAT
 * @param reflection how long after acceptance it stays free in any case
 * @param travel how long before the stated time, or the shift's start, the contractor leaves
 */
record CancellationRule(Rial trip, Rial late, Rial visit, Duration reflection, Duration travel) {

    /**
     * How a job stands.
     *
     * @param acceptedAt null while nobody accepted
     * @param expectedAt stated time, or the shift's start; null while nobody accepted
     * @param atTheDoor the contractor has started
     * @param withdrawalEnd end of the days in which the applicant may withdraw
     */
    record Situation(
            boolean byApplicant, Instant acceptedAt, Instant expectedAt, boolean atTheDoor, Instant withdrawalEnd) {}

    /** @param code stable kebab-case; {@code text} one Persian sentence to read out */
    record Terms(Rial net, String code, String text) {

        boolean isFree() {
            return net.amount() == 0;
        }
    }

    Terms termsFor(Situation job, Instant now) {
        if (!job.byApplicant()) {
            return free("not-the-applicants-doing", "لغو از سوی متقاضی نیست و برای او هزینه‌ای ندارد.");
        }
        if (job.atTheDoor()) {
            return new Terms(visit, "visit-fee", "پیمانکار در محل است؛ هزینهٔ بازدید گرفته می‌شود.");
        }
        if (job.acceptedAt() == null) {
            return free("free-before-acceptance", "هنوز پیمانکاری نپذیرفته است و لغو هزینه‌ای ندارد.");
        }
        if (now.isBefore(job.acceptedAt().plus(reflection))) {
            return free("free-after-acceptance", "تازه پذیرفته شده است و لغو هزینه‌ای ندارد.");
        }
        if (now.isBefore(job.expectedAt().minus(travel))) {
            return free("free-before-departure", "پیمانکار هنوز راه نیفتاده است و لغو هزینه‌ای ندارد.");
        }
        if (now.isBefore(job.withdrawalEnd())) {
            return new Terms(
                    trip,
                    "withdrawal-pays-the-trip",
                    "پیمانکار راه افتاده است؛ در مهلت انصراف تنها هزینهٔ رفت‌وآمد گرفته می‌شود.");
        }
        return new Terms(
                late, "late-cancellation", "پیمانکار راه افتاده و مهلت انصراف گذشته است؛ هزینهٔ لغو گرفته می‌شود.");
    }

    private static Terms free(String code, String text) {
        return new Terms(Rial.ZERO, code, text);
    }
}
