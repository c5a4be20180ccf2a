package ir.khosh.server.requests;

/** What became of asking one contractor. Only the first two hold a place in a shift. */
enum AssignmentState {
    OFFERED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    SUPERSEDED;

    boolean isCurrent() {
        return this == OFFERED || this == ACCEPTED;
    }
}
