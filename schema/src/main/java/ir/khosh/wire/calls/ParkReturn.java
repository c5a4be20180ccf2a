package ir.khosh.wire.calls;

/**
 * A caller who was parked and whom nobody took up in time.
 *
 * @param byExtension who parked them; null when not known after a lost connection
 * @param byName null when not known, as while the server is away
 * @param parkedSeconds for how long they waited, by the exchange's clock
 */
public record ParkReturn(String byExtension, String byName, long parkedSeconds) {}
