package ir.khosh.telephony.asterisk.recount;

/**
 * One call as the file tells it.
 *
 * @param outcome ANSWERED, ABANDONED or EXPIRED; null while it lasts
 * @param seat of the first operator who answered; null when nobody did or the line does not say
 * @param queuedAt and {@code endedAt} in seconds since 1970; {@code endedAt} zero while it lasts
 * @param waited seconds; null while nobody answered or gave up
 * @param talked seconds; null when nobody did
 */
public record FileCall(
        String id, String outcome, String seat, long queuedAt, long endedAt, Range waited, Range talked) {

    public boolean isOver() {
        return outcome != null;
    }

    boolean isAnswered() {
        return "ANSWERED".equals(outcome);
    }
}
