package ir.khosh.telephony.asterisk.recount;

/** A call while its lines are read. */
final class OpenCall {

    private final String id;
    private long queuedAt;
    private long answeredAt;
    private String seat;

    OpenCall(String id) {
        this.id = id;
    }

    void queued(long second) {
        queuedAt = queuedAt == 0 ? second : queuedAt;
    }

    void answered(String by, long second) {
        if (answeredAt == 0) {
            answeredAt = second;
            seat = by;
        }
    }

    boolean wasQueued() {
        return queuedAt > 0;
    }

    boolean isAnswered() {
        return answeredAt > 0;
    }

    String seat() {
        return seat;
    }

    long answeredAt() {
        return answeredAt;
    }

    FileCall lasting() {
        return new FileCall(id, null, seat, queuedAt, 0, null, null);
    }

    FileCall over(long second) {
        return over(isAnswered() ? "ANSWERED" : "ABANDONED", second);
    }

    FileCall expired(long second) {
        return over("EXPIRED", second);
    }

    private FileCall over(String outcome, long second) {
        return new FileCall(
                id,
                outcome,
                seat,
                queuedAt,
                second,
                Range.between(queuedAt, isAnswered() ? answeredAt : second),
                isAnswered() ? Range.between(answeredAt, second) : null);
    }

    /** After a transfer the caller goes on where this file does not look. */
    FileCall transferred(long second) {
        FileCall known = over(second);
        return new FileCall(
                id,
                known.outcome(),
                seat,
                queuedAt,
                second,
                known.waited(),
                known.talked().orMore(Double.POSITIVE_INFINITY));
    }

    /** It ended some time before the exchange began anew. */
    FileCall lost(long second) {
        FileCall latest = over(second);
        return new FileCall(
                id,
                latest.outcome(),
                seat,
                queuedAt,
                second,
                isAnswered() ? latest.waited() : new Range(0, Double.POSITIVE_INFINITY),
                isAnswered() ? new Range(0, Double.POSITIVE_INFINITY) : null);
    }
}
