package ir.khosh.wire.session;

/** @param extension null for people without a phone */
public record UserView(
        long id, String username, String displayName, Role role, String extension, boolean mustChangePassword) {}
