package ir.khosh.wire.session;

/** POST /api/sessions. */
public record SignIn(String username, String password) {

    @Override
    public String toString() {
        return "SignIn[" + username + "]";
    }
}
