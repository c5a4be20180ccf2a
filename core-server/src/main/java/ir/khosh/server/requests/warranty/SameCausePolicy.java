package ir.khosh.server.requests.warranty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Whether a trouble is the same as one that was repaired before: the same applicant at the same site, on the same thing
 * where both reports name one, a fault of the same family, reported while the warranty ran. It proposes; the operator confirms and the diagnosis decides.
 */
public final class SameCausePolicy {

    /**
     * What was done, or is asked for.
     *
     * @param site region and folded address
     * @param asset what the work is on, folded; null when nobody said, and then it parts nothing
     * @param family code of the fault family
     */
    public record Trouble(long applicantId, String site, String asset, String family) {}

    /** @param reason a Persian sentence */
    public record Proposal(boolean same, String code, String reason) {}

    /** @param warrantyUntil first day without warranty; null when there is none */
    public Proposal propose(Trouble earlier, LocalDate warrantyUntil, Trouble now, Instant reportedAt) {
        if (!WarrantyTerm.covers(warrantyUntil, reportedAt)) {
            return new Proposal(false, "warranty-over", "مهلت گارانتی گذشته است.");
        }
        if (earlier.applicantId() != now.applicantId()) {
            return new Proposal(false, "other-applicant", "کار پیشین برای متقاضی دیگری بوده است.");
        }
        if (!Objects.equals(earlier.site(), now.site())) {
            return new Proposal(false, "other-site", "کار پیشین در نشانی دیگری بوده است.");
        }
        if (earlier.asset() != null && now.asset() != null && !earlier.asset().equals(now.asset())) {
            return new Proposal(false, "other-asset", "کار پیشین روی دستگاه دیگری بوده است.");
        }
        if (!Objects.equals(earlier.family(), now.family())) {
            return new Proposal(false, "other-family", "این خرابی از خانوادهٔ دیگری است.");
        }
        return earlier.asset() != null && now.asset() != null
                ? new Proposal(true, "same-asset", "همان متقاضی، همان دستگاه و همان خانوادهٔ خرابی، در مهلت گارانتی.")
                : new Proposal(true, "same-family", "همان متقاضی، همان نشانی و همان خانوادهٔ خرابی، در مهلت گارانتی.");
    }

    /** At the diagnosis: the cause that was found beside the one that was repaired. */
    public static Verdict proposeVerdict(String repairedCause, String foundCause) {
        return Objects.equals(repairedCause, foundCause) ? Verdict.UPHELD : Verdict.OTHER_CAUSE;
    }
}
