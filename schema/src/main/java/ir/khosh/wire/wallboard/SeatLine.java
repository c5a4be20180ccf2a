package ir.khosh.wire.wallboard;

import java.time.Instant;

/**
 * One operator on the grid.
 *
 * @param state AVAILABLE, RINGING, TALKING, WRAP_UP or PAUSED
 * @param reason of the pause; null otherwise
 * @param phone UNREACHABLE, IDLE, RINGING, IN_CALL, ON_HOLD or UNKNOWN
 * @param callId the call that rings or is held here, with its caller; null when none
 * @param supervisedBy who listens to it, whispers or speaks in it; null for nobody
 * @param limitAt when the pause is over its limit; null when it has none, and outside a pause
 */
public record SeatLine(
        String extension,
        String name,
        String role,
        String state,
        String reason,
        Instant since,
        String phone,
        String callId,
        String caller,
        String supervisedBy,
        Instant limitAt) {

    /** A pause that has lasted longer than its reason allows. */
    public boolean isOverLimit(Instant now) {
        return limitAt != null && !now.isBefore(limitAt);
    }
}
