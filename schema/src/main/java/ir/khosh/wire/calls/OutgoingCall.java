package ir.khosh.wire.calls;

/**
 * POST /api/calls/outgoing: rings the operator's own phone first, then the citizen.
 *
 * @param abandonedId the open item of the abandoned-call ledger that is called back; null for none
 */
public record OutgoingCall(String number, Long abandonedId) {}
