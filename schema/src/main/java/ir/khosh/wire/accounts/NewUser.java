package ir.khosh.wire.accounts;

import ir.khosh.wire.session.Role;

/**
 * POST /api/users (admin). The password is a first one, to be changed at the first sign-in when {@code mustChange};
 * without one the server makes a one-time password and tells it once.
 */
public record NewUser(
        String username, String displayName, Role role, String extension, String password, boolean mustChange) {

    @Override
    public String toString() {
        return "NewUser[" + username + "]";
    }
}
