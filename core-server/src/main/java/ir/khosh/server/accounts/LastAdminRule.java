package ir.khosh.server.accounts;

import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.session.Role;
import java.util.Optional;

/** Somebody can always administer: the last active admin stays one, and nobody takes away their own account. */
record LastAdminRule(int otherActiveAdmins, boolean own) {

    /** @param was the role of an active account; empty when it was not active */
    Optional<Refusal> check(Optional<Role> was, Role becomes, boolean staysActive) {
        boolean keeps = staysActive && becomes == Role.ADMIN;
        if (keeps || was.filter(role -> role == Role.ADMIN).isEmpty()) {
            return Optional.empty();
        }
        if (otherActiveAdmins == 0) {
            return Optional.of(
                    new Refusal("last-admin", "role", "این تنها مدیر فعال سامانه است؛ نخست مدیر دیگری بیفزایید."));
        }
        return own
                ? Optional.of(
                        new Refusal("own-account", "role", "نقش یا فعال بودن حساب خودتان را کس دیگری باید تغییر دهد."))
                : Optional.empty();
    }
}
