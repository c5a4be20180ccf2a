package ir.khosh.server.requests.warranty;

import static ir.khosh.values.PersianText.persianDigits;

import java.util.Optional;

/**
 * When bad work is no longer an exception (S16): so many upheld claims within the months, or too large a share of many
 * jobs, or so many in one chain of repeats.
 *
 * @param claims upheld within {@code months} Jalali months
 * @param sharePermille more than this share of the jobs, counted from {@code minimumJobs} on; 50 is 5 %
 * @param inOneChain upheld claims in one chain of jobs
 */
public record PersistencePolicy(int claims, int months, int sharePermille, int minimumJobs, int inOneChain) {

    public PersistencePolicy {
        if (claims < 1 || months < 1 || sharePermille < 0 || minimumJobs < 1 || inOneChain < 1) {
            throw new IllegalArgumentException("a measure of persistence is missing");
        }
    }

    /**
     * What is known of a contractor.
     *
     * @param recentUpheld within the months
     * @param allUpheld and {@code finishedJobs}: since they began
     * @param mostInOneChain upheld claims against them in the chain of the claim that was just decided
     */
    public record Record(int recentUpheld, int allUpheld, int finishedJobs, int mostInOneChain) {}

    /** @param code stable kebab-case; {@code reason} a Persian sentence */
    public record Finding(String code, String reason) {}

    /** Empty: an exception still. */
    public Optional<Finding> judge(Record record) {
        if (record.mostInOneChain() >= inOneChain) {
            return Optional.of(new Finding(
                    "claims-in-one-chain",
                    persianDigits(record.mostInOneChain() + " ادعای گارانتی پذیرفته‌شده در یک زنجیرهٔ کار")));
        }
        if (record.recentUpheld() >= claims) {
            return Optional.of(new Finding(
                    "persistent-claims",
                    persianDigits(record.recentUpheld() + " ادعای گارانتی پذیرفته‌شده در " + months + " ماه")));
        }
        if (record.finishedJobs() >= minimumJobs
                && 1000L * record.allUpheld() > (long) sharePermille * record.finishedJobs()) {
            return Optional.of(new Finding(
                    "claims-share",
                    persianDigits(
                            record.allUpheld() + " ادعای گارانتی پذیرفته‌شده از " + record.finishedJobs() + " کار")));
        }
        return Optional.empty();
    }
}
