package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallId;
import java.time.Instant;

/** What waits in the inbox for the one thread that owns all telephony state. */
sealed interface Inbound permits AmiMessage, Inbound.Opened, Inbound.Closed, Inbound.Raised, Inbound.Refresh {

    /** Logged in; nothing is known yet. */
    record Opened(AmiSession session) implements Inbound {}

    record Closed(AmiSession session, Instant at, Instant lastByteAt, String reason) implements Inbound {}

    /** Somebody doubts the board. */
    record Refresh() implements Inbound {}

    /** A priority that the exchange confirmed; it sends no event of its own for it. */
    record Raised(CallId call, Instant at, int priority) implements Inbound {}
}
