package ir.khosh.wire.session;

/** What a signed-in person may do. */
public enum Role {
    OPERATOR,
    SUPERVISOR,
    ADMIN
}
