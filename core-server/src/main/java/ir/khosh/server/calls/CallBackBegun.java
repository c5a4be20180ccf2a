package ir.khosh.server.calls;

/**
 * An operator is about to call a citizen; heard before the exchange is asked, so that whoever hears it may refuse by
 * throwing.
 *
 * @param abandonedId the open item of the abandoned-call ledger; null when the call is for another reason
 */
public record CallBackBegun(String callId, String number, String username, String displayName, Long abandonedId) {}
