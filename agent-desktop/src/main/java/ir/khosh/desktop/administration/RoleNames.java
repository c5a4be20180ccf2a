package ir.khosh.desktop.administration;

import ir.khosh.wire.session.Role;

/** What roles are called. */
final class RoleNames {

    private RoleNames() {}

    static String of(Role role) {
        return switch (role) {
            case OPERATOR -> "اپراتور";
            case SUPERVISOR -> "سرپرست";
            case ADMIN -> "مدیر سامانه";
        };
    }
}
