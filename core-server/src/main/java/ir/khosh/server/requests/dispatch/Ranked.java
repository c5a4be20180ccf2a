package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ShiftSlot;
import java.util.List;

/**
 * A contractor's place in the ranking.
 *
 * @param rank 1 is best; 0 when excluded
 * @param points 0 to 100
 * @param slot when they would come; null when excluded for want of room
 */
public record Ranked(Contender contender, int rank, int points, ShiftSlot slot, List<Reason> reasons) {

    public Ranked {
        reasons = List.copyOf(reasons);
    }

    public boolean eligible() {
        return rank > 0;
    }
}
