package ir.khosh.server.accounts;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.wire.session.SignIn;
import ir.khosh.wire.session.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Name and password become a token. Unknown names cost as much time as known ones and get the same answer. */
@ApplicationScoped
public class SignInDesk {

    private record Failed(int count, Instant lastAt) {}

    private CallPathSql sql;
    private UserAccounts accounts;
    private Passwords passwords;
    private Sessions sessions;
    private Clock clock;

    protected SignInDesk() {}

    @Inject
    SignInDesk(CallPathSql sql, UserAccounts accounts, Passwords passwords, Sessions sessions, Clock clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    SignedIn signIn(SignIn wanted, String address) {
        String username =
                wanted.username() == null ? "" : wanted.username().strip().toLowerCase(Locale.ROOT);
        String password = wanted.password() == null ? "" : wanted.password();
        if (!username.matches("[a-z0-9._-]{1,40}") || password.length() > PasswordPolicy.LONGEST) {
            passwords.pretend("");
            throw new SignInRefused();
        }
        refuseWhileDelayed(username, address);
        Optional<UserAccounts.Credentials> stored = accounts.findByUsername(username);
        boolean right;
        if (stored.isPresent()) {
            right = passwords.matches(password, stored.get().passwordHash());
        } else {
            passwords.pretend(password);
            right = false;
        }
        if (!right) {
            sql.update(
                    "insert into sign_in_failure (username, address, failures, last_at) values (?, ?, 1, ?)"
                            + " on duplicate key update failures = failures + 1, last_at = values(last_at)",
                    username,
                    address,
                    clock.instant());
            throw new SignInRefused();
        }
        sql.update("delete from sign_in_failure where username = ? and address = ?", username, address);
        Instant now = clock.instant();
        return new SignedIn(
                sessions.open(stored.get().user().id()),
                stored.get().user(),
                sessions.idleExpiry(now),
                sessions.absoluteExpiry(now));
    }

    private void refuseWhileDelayed(String username, String address) {
        sql.find(
                        "select failures, last_at from sign_in_failure where username = ? and address = ?",
                        SignInDesk::failed,
                        username,
                        address)
                .map(failed -> SignInDelay.DEFAULT.nextTryAt(failed.count(), failed.lastAt()))
                .filter(next -> next.isAfter(clock.instant()))
                .ifPresent(next -> {
                    throw new SignInDelayed();
                });
    }

    private static Failed failed(ResultSet row) throws SQLException {
        return new Failed(row.getInt("failures"), CallPathSql.instant(row, "last_at"));
    }
}
