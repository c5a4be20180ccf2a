package ir.khosh.server.contractors;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the dispatcher needs to know of a contractor for one job.
 *
 * @param covers whether one of their regions is the job's region or above it
 * @param skilled whether they offer the service
 * @param booked jobs taken by shift; a missing shift is empty
 * @param score 0 to 100, null below the minimum sample
 * @param lastJobAt when they last accepted a job; null when never
 * @param standardGaps mandatory standards that are missing or expired today
 */
public record Contender(
        long id,
        String name,
        String phone,
        boolean covers,
        boolean skilled,
        Standing standing,
        int capacityPerShift,
        Map<ShiftSlot, Integer> booked,
        boolean licensed,
        Integer score,
        int finishedJobs,
        Instant lastJobAt,
        List<StandardGap> standardGaps) {

    public Contender {
        booked = Map.copyOf(booked);
        standardGaps = List.copyOf(standardGaps);
    }

    public int freeIn(ShiftSlot slot) {
        return Math.max(0, capacityPerShift - booked.getOrDefault(slot, 0));
    }

    Contender with(Map<ShiftSlot, Integer> jobs, List<StandardGap> gaps) {
        return new Contender(
                id,
                name,
                phone,
                covers,
                skilled,
                standing,
                capacityPerShift,
                jobs,
                licensed,
                score,
                finishedJobs,
                lastJobAt,
                gaps);
    }
}
