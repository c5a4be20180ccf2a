package ir.khosh.wire.supervision;

import java.time.Instant;

/**
 * GET /api/supervision: a supervisor beside an operator's call.
 *
 * @param extension whom the supervisor hears, with {@code name}
 * @param caller whose call it is; null when withheld
 * @param mode as asked for while {@code state} is RINGING, as it is while RUNNING
 * @param state RINGING, RUNNING or ENDED
 * @param since of the state, or of the mode while RUNNING
 * @param reason of the end: HUNG_UP, NOT_ANSWERED, TAKEN_OVER or GONE; null before it
 */
public record SupervisionView(
        String id,
        String callId,
        String extension,
        String name,
        String caller,
        String supervisor,
        String supervisorName,
        SupervisionMode mode,
        String state,
        Instant since,
        String reason) {}
