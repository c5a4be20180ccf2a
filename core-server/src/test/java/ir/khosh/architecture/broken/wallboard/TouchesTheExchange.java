package ir.khosh.architecture.broken.wallboard;

import ir.khosh.telephony.Telephony;

/** Breaks the rule that the wallboard computes from what is over. */
class TouchesTheExchange {
    Telephony exchange;
}
