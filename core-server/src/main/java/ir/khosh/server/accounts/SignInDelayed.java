package ir.khosh.server.accounts;

import ir.khosh.server.shared.AccessException;

/** Too many wrong passwords in a row. */
final class SignInDelayed extends AccessException {

    private static final long serialVersionUID = 1L;

    SignInDelayed() {
        super(429, "too-many-attempts", "تلاش‌های ناموفق زیاد بوده است؛ لطفاً کمی بعد دوباره تلاش کنید.");
    }
}
