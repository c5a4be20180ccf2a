package ir.khosh.desktop.shell;

import ir.khosh.wire.session.SignedIn;

/** Where the window can be. */
sealed interface Destination {

    /** @param message why the person is here again; empty at the start */
    record SigningIn(String message) implements Destination {}

    /** Calls come here. */
    record AtDesk(SignedIn session) implements Destination {}

    /** Who keeps the installation in order. */
    record Administering(SignedIn session) implements Destination {}

    /** Where this person's work is, by role. */
    static Destination homeOf(SignedIn session) {
        return switch (session.user().role()) {
            case OPERATOR, SUPERVISOR -> new AtDesk(session);
            case ADMIN -> new Administering(session);
        };
    }
}
