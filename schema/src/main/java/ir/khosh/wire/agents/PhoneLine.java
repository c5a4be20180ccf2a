package ir.khosh.wire.agents;

/**
 * GET /api/agents/me/phone: what rings at this seat. Given only to whoever sits there.
 *
 * @param kind DESKTOP when the exchange dials the desktop itself, SIP for a phone beside it, NONE without a seat,
 *     UNKNOWN while the exchange was not seen yet; all that follows is null or 0 unless DESKTOP
 * @param host and {@code port}: where the desktop has to listen
 * @param username and {@code secret}: what the exchange will show
 * @param encrypted whether it speaks TLS to this desk, as it does to every machine but its own
 */
public record PhoneLine(String kind, String host, int port, String username, String secret, boolean encrypted) {

    /** Of a seat whose phone is not the desktop. */
    public static PhoneLine without(String kind) {
        return new PhoneLine(kind, null, 0, null, null, false);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PhoneLine[" + kind + " " + username + "@" + host + ":" + port + "]";
    }
}
