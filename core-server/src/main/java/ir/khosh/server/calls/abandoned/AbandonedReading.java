package ir.khosh.server.calls.abandoned;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.calls.AbandonedView;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.session.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is to be called back, for those who may see it: an operator sees a whole number only after claiming it. */
@Singleton
public class AbandonedReading {

    private static final int MOST = 200;
    private static final String COLUMNS = "select a.*, (select p.display_name from applicant_phone n join applicant p"
            + " on p.id = n.applicant_id where n.phone = a.number order by n.uses desc, n.last_used_at desc limit 1)"
            + " as name from abandoned_caller a ";

    private final CallPathSql sql;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    AbandonedReading(CallPathSql sql, CurrentUser user, Clock clock) {
        this.sql = sql;
        this.user = user;
        this.clock = clock;
    }

    /** Those who may be tried now first, the longest forgotten first among them; at most 200. */
    AbandonedView.Ledger ledger() {
        Instant now = clock.instant();
        List<AbandonedView> callers = sql.list(
                COLUMNS + "where a.closed_at is null order by a.due_at > ?, a.first_at, a.id limit " + MOST,
                row -> view(row, now),
                now);
        return new AbandonedView.Ledger(callers, withheldToday(now), now);
    }

    Optional<AbandonedView> find(long id) {
        Instant now = clock.instant();
        return sql.find(COLUMNS + "where a.id = ? and a.closed_at is null", row -> view(row, now), id);
    }

    Push.Abandoned figures() {
        Instant now = clock.instant();
        return sql.find(
                        "select count(*) as open, coalesce(sum(due_at <= ?), 0) as due, min(first_at) as oldest"
                                + " from abandoned_caller where closed_at is null",
                        row -> new Push.Abandoned(
                                row.getInt("open"),
                                row.getInt("due"),
                                CallPathSql.instant(row, "oldest"),
                                withheldToday(now),
                                now),
                        now)
                .orElseThrow();
    }

    private int withheldToday(Instant now) {
        Instant midnight = LocalDate.ofInstant(now, JalaliDate.TEHRAN)
                .atStartOfDay(JalaliDate.TEHRAN)
                .toInstant();
        return sql.find(
                        "select count(*) from abandoned_call where caller_id is null and at >= ?",
                        row -> row.getInt(1),
                        midnight)
                .orElse(0);
    }

    private AbandonedView view(ResultSet row, Instant now) throws SQLException {
        Instant heldUntil = CallPathSql.instant(row, "held_until");
        boolean held = row.getString("held_by") != null && heldUntil.isAfter(now);
        boolean mine = held && row.getString("held_by").equals(user.username());
        String number = row.getString("number");
        return new AbandonedView(
                row.getLong("id"),
                mine || user.role() == Role.SUPERVISOR ? number : new PhoneNumber(number).masked(),
                row.getString("name"),
                row.getString("dialled"),
                CallPathSql.instant(row, "first_at"),
                CallPathSql.instant(row, "last_at"),
                row.getInt("calls"),
                row.getLong("longest_wait_millis"),
                row.getInt("tries"),
                CallPathSql.instant(row, "last_try_at"),
                CallPathSql.instant(row, "due_at"),
                held ? row.getString("held_name") : null,
                mine,
                held ? heldUntil : null);
    }
}
