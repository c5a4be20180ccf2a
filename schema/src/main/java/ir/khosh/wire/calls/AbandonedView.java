package ir.khosh.wire.calls;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who called and was not served: one open item a number.
 *
 * @param number whole for supervisors and for whoever has claimed the item, middle hidden for others
 * @param name of the person who uses the number most; null when nobody is known
 * @param firstAt when the first of these calls ended, {@code lastAt} the last
 * @param count how many calls of this number were lost
 * @param longestWaitMillis of those calls
 * @param tries call-backs so far without success
 * @param dueAt not to be tried again before
 * @param heldBy display name of who is calling them now; null while free
 * @param mine whether that is whoever asks
 */
public record AbandonedView(
        long id,
        String number,
        String name,
        String dialled,
        Instant firstAt,
        Instant lastAt,
        int count,
        long longestWaitMillis,
        int tries,
        Instant lastTryAt,
        Instant dueAt,
        String heldBy,
        boolean mine,
        Instant heldUntil) {

    /**
     * GET /api/abandoned.
     *
     * @param callers open items, the longest forgotten first
     * @param withheldToday lost calls without a number since midnight in Tehran: nobody can call them back
     */
    public record Ledger(List<AbandonedView> callers, int withheldToday, Instant asOf) {
        public Ledger {
            callers = List.copyOf(callers);
        }
    }

    /** POST /api/abandoned/{id}/outcome: REACHED, NO_ANSWER (comes back later) or DROPPED (a note is needed). */
    public record Outcome(String outcome, String note) {}
}
