package ir.khosh.server.applicants;

/**
 * What an applicant's history amounts to.
 *
 * @param paidInWindow jobs finished and paid within the policy's window
 * @param finished jobs finished at any time, paid or not
 * @param total jobs ever registered
 */
public record JobCount(int paidInWindow, int finished, int total) {

    public static final JobCount NONE = new JobCount(0, 0, 0);

    JobCount plus(JobCount other) {
        return new JobCount(paidInWindow + other.paidInWindow, finished + other.finished, total + other.total);
    }
}
