package ir.khosh.server.calls;

import ir.khosh.telephony.CallEvent.WithdrawReason;

/**
 * Whoever lets so many rings in a row go unanswered is not there: no more callers are sent to that seat until its
 * operator says to be back. Rings of the overflow queue do not count, because there everybody rings at once.
 *
 * @param inARow 0 turns the rule off
 */
record MissedRingRule(int inARow) {

    /** Reason of the pause that follows. */
    static final String PAUSE_REASON = "missed-rings";

    boolean isMissed(WithdrawReason reason, boolean overflowed) {
        return !overflowed && (reason == WithdrawReason.NO_ANSWER || reason == WithdrawReason.REFUSED);
    }

    boolean pausesAfter(int missed) {
        return inARow > 0 && missed >= inARow;
    }
}
