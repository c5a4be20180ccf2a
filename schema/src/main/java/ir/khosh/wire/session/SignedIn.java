package ir.khosh.wire.session;

import java.time.Instant;

/** @param token opaque; sent back as {@code Authorization: Bearer} */
public record SignedIn(String token, UserView user, Instant idleExpiresAt, Instant absoluteExpiresAt) {

    @Override
    public String toString() {
        return "SignedIn[" + user + "]";
    }
}
