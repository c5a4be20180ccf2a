package ir.khosh.server.applicants;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What was done for applicants, told by the feature that did it. */
public interface ApplicantHistory {

    /**
     * Counts in one go for all these applicants.
     *
     * @param since start of the window for paid jobs
     * @return one entry an applicant that has any history; never null
     */
    Map<Long, JobCount> countFor(Collection<Long> applicantIds, Instant since);
}
