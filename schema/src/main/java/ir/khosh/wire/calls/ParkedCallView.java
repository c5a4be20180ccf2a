package ir.khosh.wire.calls;

import java.time.Instant;

/**
 * A caller who waits to be taken up by any desk.
 *
 * @param slot null until the exchange has named it
 * @param byExtension who parked it; null when not known after a lost connection
 */
public record ParkedCallView(String callId, String slot, String caller, String byExtension, Instant since) {}
