package ir.khosh.wire.accounts;

import ir.khosh.wire.session.Role;

/**
 * Answer of POST /api/users and of POST /api/users/{id}/password-reset.
 *
 * @param oneTimePassword told once, here; null when the admin chose the first password
 */
public record AddedAccount(
        long id,
        String username,
        String displayName,
        Role role,
        String extension,
        boolean mustChangePassword,
        String oneTimePassword) {

    @Override
    public String toString() {
        return "AddedAccount[" + username + "]";
    }
}
