package ir.khosh.server.accounts;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.SqlFailure;
import ir.khosh.server.shared.Refusal;
import ir.khosh.server.shared.RefusedException;
import ir.khosh.wire.accounts.AddedAccount;
import ir.khosh.wire.accounts.NewUser;
import ir.khosh.wire.session.Role;
import ir.khosh.wire.session.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The people who may sign in. */
@ApplicationScoped
public class UserAccounts {

    private static final String SELECT =
            "select id, username, display_name, role, extension, must_change, password_hash" + " from user_account ";

    /** What sign-in compares with; never leaves this package. */
    record Credentials(UserView user, String passwordHash) {}

    private CallPathSql sql;
    private Passwords passwords;
    private PasswordPolicy policy;
    private Audit audit;
    private Clock clock;

    protected UserAccounts() {}

    @Inject
    UserAccounts(CallPathSql sql, Passwords passwords, PasswordPolicy policy, Audit audit, Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /** Only who may sign in. */
    Optional<Credentials> findByUsername(String username) {
        return sql.find(SELECT + "where username = ? and active", UserAccounts::credentials, username);
    }

    Optional<Credentials> find(long id) {
        return sql.find(SELECT + "where id = ?", UserAccounts::credentials, id);
    }

    boolean isEmpty() {
        return sql.find("select 1 from user_account limit 1", row -> 1).isEmpty();
    }

    /** Without a password a one-time password is made and told in the answer. */
    @Transactional
    public AddedAccount add(NewUser wanted) {
        AccountFields fields =
                new AccountFields(wanted.username(), wanted.displayName(), wanted.role(), wanted.extension());
        List<Refusal> refusals = new ArrayList<>(fields.refusals());
        String oneTime = wanted.password() == null ? passwords.oneTime() : null;
        String password = oneTime == null ? wanted.password() : oneTime;
        policy.check(password, "password").ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        boolean mustChange = wanted.mustChange() || oneTime != null;
        UserView user = insert(
                fields.username(), fields.displayName(), fields.role(), fields.extension(), password, mustChange);
        audit.record("user-added", "user:" + user.id(), wanted.role().name());
        return new AddedAccount(
                user.id(), user.username(), user.displayName(), user.role(), user.extension(), mustChange, oneTime);
    }

    UserView insert(String username, String name, Role role, String extension, String password, boolean mustChange) {
        try {
            long id = sql.insert(
                    "insert into user_account (username, display_name, role, extension, password_hash,"
                            + " must_change, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                    username,
                    name,
                    role,
                    extension,
                    passwords.hash(password),
                    mustChange,
                    clock.instant());
            return new UserView(id, username, name, role, extension, mustChange);
        } catch (SqlFailure e) {
            if (e.isConstraint()) {
                boolean nameTaken = sql.find("select 1 from user_account where username = ?", row -> 1, username)
                        .isPresent();
                throw new RefusedException(List.of(
                        nameTaken
                                ? new Refusal("username-taken", "username", "این نام کاربری پیش‌تر گرفته شده است.")
                                : new Refusal("extension-taken", "extension", "این داخلی از آنِ کاربر دیگری است.")));
            }
            throw e;
        }
    }

    @Transactional
    public void changePassword(long userId, String oldPassword, String newPassword) {
        Credentials stored = find(userId).orElseThrow();
        if (oldPassword == null
                || oldPassword.length() > PasswordPolicy.LONGEST
                || !passwords.matches(oldPassword, stored.passwordHash())) {
            throw new Refusal("old-password-wrong", "oldPassword", "گذرواژهٔ کنونی درست نیست.").toException();
        }
        policy.check(newPassword, "newPassword").ifPresent(refusal -> {
            throw refusal.toException();
        });
        if (newPassword.equals(oldPassword)) {
            throw new Refusal("password-unchanged", "newPassword", "گذرواژهٔ تازه باید با پیشین فرق داشته باشد.")
                    .toException();
        }
        sql.update(
                "update user_account set password_hash = ?, must_change = false where id = ?",
                passwords.hash(newPassword),
                userId);
        audit.record("password-changed", "user:" + userId, null);
    }

    private static Credentials credentials(ResultSet row) throws SQLException {
        UserView user = new UserView(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("extension"),
                row.getBoolean("must_change"));
        return new Credentials(user, row.getString("password_hash"));
    }
}
