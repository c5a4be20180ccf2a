package ir.khosh.server.accounts;

import ir.khosh.wire.session.Role;
import ir.khosh.wire.session.UserView;
import java.time.Instant;

/** A signed-in person. {@code id} is the token's hash in hexadecimal: it names the session and opens nothing. */
public record Session(
        String id,
        long userId,
        String username,
        String displayName,
        Role role,
        String extension,
        boolean mustChangePassword,
        Instant lastUsedAt,
        Instant absoluteExpiresAt) {

    public UserView user() {
        return new UserView(userId, username, displayName, role, extension, mustChangePassword);
    }
}
