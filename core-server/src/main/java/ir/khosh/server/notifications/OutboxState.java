package ir.khosh.server.notifications;

/** UNKNOWN: the gateway may have taken it; it is tried again with the same key. DEAD: given up, for a person to see. */
enum OutboxState {
    PENDING,
    SENDING,
    SENT,
    UNKNOWN,
    DEAD,
    NEEDS_CALLBACK
}
