package ir.khosh.server.calls;

/**
 * An operator calls a citizen. Fired when the exchange has taken the order, before any phone rings.
 *
 * @param abandonedId the open item of the abandoned-call ledger; null when the call is for another reason
 */
public record CallBackBegun(String callId, String number, String extension, Long abandonedId) {}
