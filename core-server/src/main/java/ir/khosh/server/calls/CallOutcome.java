package ir.khosh.server.calls;

/** The first three are for calls under way; EXPIRED: nobody answered before the carrier's limit. */
enum CallOutcome {
    WAITING,
    OFFERED,
    CONNECTED,
    ANSWERED,
    ABANDONED,
    EXPIRED
}
