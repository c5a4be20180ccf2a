package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.wire.requests.Priority;
import java.time.Instant;
import java.util.List;

/**
 * What is to be dispatched.
 *
 * @param slots shifts that would do, the most wanted first
 */
public record Job(Priority priority, List<ShiftSlot> slots, Instant now) {

    public Job {
        slots = List.copyOf(slots);
    }
}
