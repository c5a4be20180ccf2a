package ir.khosh.wire.requests;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of the ranking: GET /api/dispatch/candidates?service=&region=&day=&shift=&priority=.
 *
 * @param rank 1 is best; 0 for those whom a hard rule excludes
 * @param points 0 to 100
 * @param reasons why this rank or why excluded, each with a stable code and a Persian sentence
 * @param day and {@code shift}: the time they would come
 */
public record Candidate(
        long contractorId,
        String name,
        String phone,
        int rank,
        int points,
        boolean eligible,
        LocalDate day,
        Shift shift,
        int freeInShift,
        int capacityPerShift,
        Integer score,
        int finishedJobs,
        boolean licensed,
        List<Reason> reasons) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }

    /** @param good true raises, false lowers or excludes */
    public record Reason(String code, String text, boolean good) {}
}
