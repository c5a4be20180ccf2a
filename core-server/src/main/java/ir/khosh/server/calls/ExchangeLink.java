package ir.khosh.server.calls;

import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.asterisk.ExchangeAccess;

/** One exchange and the way to it. */
record ExchangeLink(ExchangeAccess access, Telephony telephony) {}
