package ir.khosh.telephony;

import java.time.Instant;

/** Anything the exchange told us, in the order it told it. */
public sealed interface ExchangeEvent permits CallEvent, AgentEvent, SupervisionEvent, LinkEvent {

    /** When the last byte of this news reached this machine; never null. */
    Instant receivedAt();
}
