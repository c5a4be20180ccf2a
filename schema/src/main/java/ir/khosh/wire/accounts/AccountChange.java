package ir.khosh.wire.accounts;

import ir.khosh.wire.session.Role;

/** PUT /api/users/{id} (admin). An account that is not active gives its extension back. */
public record AccountChange(String displayName, Role role, String extension, boolean active) {}
