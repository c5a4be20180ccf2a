package ir.khosh.telephony;

import java.util.Objects;

/**
 * A seat whose phone is the desktop itself: the exchange dials the desk there, and no part of ours stands between.
 *
 * @param host where the desk listens, as the exchange reaches it
 * @param username and {@code secret} that the exchange shows, so that nobody else can bring sound to the desk
 * @param encrypted whether the exchange speaks TLS there, as it does to every other machine
 */
public record DeskPhone(String host, int port, String username, String secret, boolean encrypted) {

    public DeskPhone {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(secret, "secret");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "DeskPhone[" + username + "@" + host + ":" + port + "]";
    }
}
