package ir.khosh.server.accounts;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.SqlFailure;
import ir.khosh.server.shared.Refusal;
import ir.khosh.server.shared.RefusedException;
import ir.khosh.wire.accounts.AccountChange;
import ir.khosh.wire.accounts.AccountView;
import ir.khosh.wire.accounts.AddedAccount;
import ir.khosh.wire.session.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What administrators do with accounts that exist. Each change is audited. */
@ApplicationScoped
@Transactional
public class AccountKeeping {

    private static final String SELECT =
            "select u.id, u.username, u.display_name, u.role, u.extension, u.must_change, u.active,"
                    + " (select max(t.last_used_at) from session_token t where t.user_id = u.id) as last_used_at"
                    + " from user_account u ";

    private CallPathSql sql;
    private Passwords passwords;
    private Audit audit;
    private CurrentUser user;

    protected AccountKeeping() {}

    @Inject
    AccountKeeping(CallPathSql sql, Passwords passwords, Audit audit, CurrentUser user) {
        this.sql = sql;
        this.passwords = passwords;
        this.audit = audit;
        this.user = user;
    }

    /** @param sessionsEnd true when the person must sign in again to be who they are now */
    record Changed(AccountView account, boolean sessionsEnd) {}

    /** Those who work here first, then by user name. */
    List<AccountView> list() {
        return sql.list(SELECT + "order by u.active desc, u.username", AccountKeeping::account);
    }

    /** @throws UserNotFound when there is none */
    AccountView get(long id) {
        return sql.find(SELECT + "where u.id = ?", AccountKeeping::account, id).orElseThrow(UserNotFound::new);
    }

    /**
     * @throws UserNotFound when there is none
     * @throws RefusedException with what is wrong at its field
     */
    Changed change(long id, AccountChange wish) {
        int others = otherActiveAdmins(id);
        AccountView stored = get(id);
        AccountFields fields = new AccountFields(
                stored.username(), wish.displayName(), wish.role(), wish.active() ? wish.extension() : null);
        List<Refusal> refusals = new ArrayList<>(fields.refusals());
        if (!wish.active()) {
            refusals.removeIf(refusal -> refusal.code().equals("extension-missing"));
        }
        new LastAdminRule(others, Objects.equals(user.id(), id))
                .check(stored.active() ? Optional.of(stored.role()) : Optional.empty(), wish.role(), wish.active())
                .ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        write(id, fields, wish.active());
        boolean another = stored.role() != fields.role()
                || !Objects.equals(stored.extension(), fields.extension())
                || stored.active() && !wish.active();
        audit.record(
                "user-changed",
                "user:" + id,
                fields.role() + " " + (wish.active() ? "active" : "inactive") + " " + fields.extension());
        return new Changed(get(id), another);
    }

    private void write(long id, AccountFields fields, boolean active) {
        try {
            sql.update(
                    "update user_account set display_name = ?, role = ?, extension = ?, active = ? where id = ?",
                    fields.displayName(),
                    fields.role(),
                    fields.extension(),
                    active,
                    id);
        } catch (SqlFailure e) {
            if (e.isConstraint()) {
                throw new Refusal("extension-taken", "extension", "این داخلی از آنِ کاربر دیگری است.").toException();
            }
            throw e;
        }
    }

    /** Locks the accounts of all active admins, so that two of them cannot take each other away at once. */
    private int otherActiveAdmins(long id) {
        return (int) sql
                .list(
                        "select id from user_account where role = 'ADMIN' and active order by id for update",
                        row -> row.getLong("id"))
                .stream()
                .filter(other -> other != id)
                .count();
    }

    /** A new one-time password, which must be changed at the next sign-in; own passwords are changed by their owner. */
    AddedAccount resetPassword(long id) {
        AccountView account = get(id);
        if (Objects.equals(user.id(), id)) {
            throw Refusal.of("own-account", "گذرواژهٔ خود را هنگام ورود تغییر دهید.")
                    .toException();
        }
        String password = passwords.oneTime();
        sql.update(
                "update user_account set password_hash = ?, must_change = true where id = ?",
                passwords.hash(password),
                id);
        audit.record("password-reset", "user:" + id, null);
        return new AddedAccount(
                id, account.username(), account.displayName(), account.role(), account.extension(), true, password);
    }

    private static AccountView account(ResultSet row) throws SQLException {
        return new AccountView(
                row.getLong("id"),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getString("extension"),
                row.getBoolean("must_change"),
                row.getBoolean("active"),
                CallPathSql.instant(row, "last_used_at"));
    }
}
