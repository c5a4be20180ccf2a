package ir.khosh.server.contractors;

import java.util.Collection;
import java.util.Map;

/** What contractors have on their hands and against them, told by the feature that gives out the work. */
public interface ContractorWork {

    /**
     * @param openJobs accepted and not finished
     * @param upheldClaims warranty claims decided against them
     * @param openPenalties computed and not yet booked or dropped
     */
    record Counts(int openJobs, int upheldClaims, int openPenalties) {

        public static final Counts NONE = new Counts(0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(
                    openJobs + other.openJobs, upheldClaims + other.upheldClaims, openPenalties + other.openPenalties);
        }
    }

    /** Counts in one go; who is missing in the answer has nothing. */
    Map<Long, Counts> countFor(Collection<Long> contractorIds);
}
