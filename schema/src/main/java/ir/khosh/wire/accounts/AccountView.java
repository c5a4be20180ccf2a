package ir.khosh.wire.accounts;

import ir.khosh.wire.session.Role;
import java.time.Instant;

/**
 * GET /api/users (admin).
 *
 * @param extension null for people without a phone
 * @param active false for who has left
 * @param lastUsedAt null when they never signed in
 */
public record AccountView(
        long id,
        String username,
        String displayName,
        Role role,
        String extension,
        boolean mustChangePassword,
        boolean active,
        Instant lastUsedAt) {}
