package ir.khosh.desktop.server;

import ir.khosh.wire.session.PasswordChange;
import ir.khosh.wire.session.SignIn;
import ir.khosh.wire.session.SignedIn;

/** Signing in and out. */
public final class SessionsClient {

    private final Rest rest;

    public SessionsClient(Rest rest) {
        this.rest = rest;
    }

    public Answer<SignedIn> signIn(String username, String password) {
        return rest.post("/api/sessions", new SignIn(username, password), SignedIn.class);
    }

    /** @param token of the session just opened */
    public Answer<Void> changePassword(String token, String oldPassword, String newPassword) {
        return rest.withToken(token)
                .put("/api/sessions/current/password", new PasswordChange(oldPassword, newPassword), Void.class);
    }

    public Answer<Void> signOut(String token) {
        return rest.withToken(token).delete("/api/sessions/current");
    }
}
