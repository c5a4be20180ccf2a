package ir.khosh.desktop.shell;

import ir.khosh.wire.session.SignedIn;

/** Where the window can be. */
sealed interface Destination {

    /** @param message why the person is here again; empty at the start */
    record SigningIn(String message) implements Destination {}

    record AtDesk(SignedIn session) implements Destination {}
}
