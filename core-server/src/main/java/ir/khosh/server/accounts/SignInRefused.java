package ir.khosh.server.accounts;

import ir.khosh.server.shared.AccessException;

/** Wrong name or password; which of them is not said. */
final class SignInRefused extends AccessException {

    private static final long serialVersionUID = 1L;

    SignInRefused() {
        super(401, "sign-in-refused", "نام کاربری یا گذرواژه درست نیست.");
    }
}
