package ir.khosh.server.notifications;

/** How far a notice has come. */
enum OutboxState {
    PENDING,
    SENDING,
    /** The provider took it. */
    SENT,
    /** The provider may have taken it; it is asked, and nothing is sent again before it says no. */
    UNKNOWN,
    DELIVERED,
    /** The network could not hand it over. */
    UNDELIVERED,
    /** Given up, for a person to see. */
    DEAD,
    /** No text can reach this number. */
    NEEDS_CALLBACK,
    /** A later notice took its place before it left. */
    SUPERSEDED,
    /** The receiver wants no such notices. */
    OPTED_OUT
}
