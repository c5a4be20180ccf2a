package ir.khosh.server.notifications;

import java.time.Duration;

/**
 * What came of one row in a sender's hands.
 *
 * @param messageId the provider's; null when unknown
 * @param failure stable code; null when fine
 * @param pause until it is due again, for the states in which it comes back
 * @param tried false when nobody was asked, so that it does not count as an attempt
 */
record Settled(OutboxRows.Due row, OutboxState state, String messageId, String failure, Duration pause, boolean tried) {

    static Settled sent(OutboxRows.Due row, String messageId) {
        return new Settled(row, OutboxState.SENT, messageId, null, Duration.ZERO, true);
    }

    static Settled known(OutboxRows.Due row, NoticeProvider.Fate.Known known) {
        OutboxState state =
                switch (known.delivery()) {
                    case UNDER_WAY -> OutboxState.SENT;
                    case DELIVERED -> OutboxState.DELIVERED;
                    case UNDELIVERED -> OutboxState.UNDELIVERED;
                };
        return new Settled(
                row,
                state,
                known.messageId(),
                state == OutboxState.UNDELIVERED ? "undelivered" : null,
                Duration.ZERO,
                true);
    }

    static Settled again(OutboxRows.Due row, OutboxState state, String failure) {
        RetryPolicy policy = RetryPolicy.DEFAULT;
        return policy.givesUpAfter(row.attempts())
                ? dead(row, state == OutboxState.UNKNOWN ? "outcome-unknown" : failure)
                : new Settled(row, state, null, failure, policy.waitAfter(row.attempts()), true);
    }

    static Settled dead(OutboxRows.Due row, String failure) {
        return new Settled(row, OutboxState.DEAD, null, failure, Duration.ZERO, true);
    }

    static Settled superseded(OutboxRows.Due row) {
        return new Settled(row, OutboxState.SUPERSEDED, null, null, Duration.ZERO, false);
    }

    /** Nobody was asked: the providers rest, or the batch took too long. */
    static Settled untouched(OutboxRows.Due row, Duration pause) {
        return new Settled(row, row.asked() ? OutboxState.UNKNOWN : OutboxState.PENDING, null, null, pause, false);
    }
}
