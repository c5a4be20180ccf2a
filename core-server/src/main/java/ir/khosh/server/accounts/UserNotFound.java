package ir.khosh.server.accounts;

import ir.khosh.server.shared.DomainException;

/** No user has this id. */
public final class UserNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public UserNotFound() {
        super("user-not-found", "کاربر پیدا نشد.");
    }
}
