package ir.khosh.server.accounts;

import ir.khosh.wire.session.Role;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** An empty house gets one admin, whose one-time password is printed once and must be changed. */
@ApplicationScoped
public class FirstAdmin {

    private UserAccounts accounts;
    private Passwords passwords;

    protected FirstAdmin() {}

    @Inject
    FirstAdmin(UserAccounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    void onStart(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object started) {
        if (accounts.isEmpty()) {
            String password = passwords.oneTime();
            accounts.insert("admin", "مدیر سامانه", Role.ADMIN, null, password, true);
            System.out.println("first-admin username=admin one-time-password=" + password);
            System.out.flush();
        }
    }
}
