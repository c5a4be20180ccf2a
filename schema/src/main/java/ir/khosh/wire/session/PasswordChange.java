package ir.khosh.wire.session;

/** PUT /api/sessions/current/password. */
public record PasswordChange(String oldPassword, String newPassword) {

    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
