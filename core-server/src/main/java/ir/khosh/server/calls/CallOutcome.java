package ir.khosh.server.calls;

/**
 * The first three are for calls under way; EXPIRED: nobody answered before the carrier's limit. The last three are for calls
 * that an operator makes.
 */
enum CallOutcome {
    WAITING,
    OFFERED,
    CONNECTED,
    ANSWERED,
    ABANDONED,
    EXPIRED,
    DIALLING,
    REACHED,
    NOT_REACHED
}
