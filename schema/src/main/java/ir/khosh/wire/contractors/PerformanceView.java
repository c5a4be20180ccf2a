package ir.khosh.wire.contractors;

import java.util.List;

/**
 * GET /api/contractors/{id}/performance.
 *
 * @param score 0 to 100; null below the minimum sample
 * @param halfLifeDays after so many days an observation counts half
 */
public record PerformanceView(
        long contractorId,
        Integer score,
        int observations,
        int minimumSample,
        int halfLifeDays,
        int finishedJobs,
        List<Part> parts) {

    public PerformanceView {
        parts = List.copyOf(parts);
    }

    /**
     * One kind of observation.
     *
     * @param kind SURVEY, PUNCTUALITY, CLAIM or COMPLAINT
     * @param mean of this kind alone with its decay, 0 to 100; null when nothing was seen
     * @param weight of the kind beside the others
     */
    public record Part(String kind, String title, int observations, Integer mean, int weight) {}
}
