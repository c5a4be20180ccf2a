package ir.khosh.server.accounts;

/**
 * A token is no longer good. Observed synchronously by those who hold something open for it.
 *
 * @param reason SIGNED_OUT, REVOKED or EXPIRED
 * @param lastOfUser true when the person has no other session
 */
public record SessionEnded(String sessionId, long userId, String extension, String reason, boolean lastOfUser) {}
