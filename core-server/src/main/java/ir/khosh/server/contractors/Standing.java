package ir.khosh.server.contractors;

/** Whether a contractor may be given work: only an active one. */
public enum Standing {
    ACTIVE,
    SUSPENDED,
    ENDED
}
