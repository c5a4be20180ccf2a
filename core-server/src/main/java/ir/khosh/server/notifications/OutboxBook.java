package ir.khosh.server.notifications;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.DomainException;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.notifications.OutboxView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** The outbox as people see it, and their one way to interfere: sending again what was given up. */
@ApplicationScoped
public class OutboxBook {

    private static final String SELECT = "select id, template, phone, channel, subject, version, segments, state,"
            + " attempts, provider, last_failure, created_at, sent_at, delivered_at from outbox ";

    private CallPathSql sql;
    private Audit audit;
    private Clock clock;

    protected OutboxBook() {}

    @Inject
    OutboxBook(CallPathSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param state null for every one; newest first, at most 500 */
    List<OutboxView> list(OutboxState state) {
        return state == null
                ? sql.list(SELECT + "order by id desc limit 500", OutboxBook::view)
                : sql.list(SELECT + "where state = ? order by id desc limit 500", OutboxBook::view, state);
    }

    /** What was given up without an answer is asked after first; all else leaves under a new key. */
    @Transactional
    OutboxView retry(long id) {
        int changed = sql.update(
                "update outbox set resends = resends + if(last_failure <=> 'outcome-unknown', 0, 1),"
                        + " state = if(last_failure <=> 'outcome-unknown' and channel = 'SMS', 'UNKNOWN', 'PENDING'),"
                        + " attempts = 0, next_at = ? where id = ? and state in ('DEAD', 'UNDELIVERED')",
                clock.instant(),
                id);
        OutboxView row = sql.find(SELECT + "where id = ?", OutboxBook::view, id)
                .orElseThrow(() -> new DomainException("notice-not-found", "چنین پیامی وجود ندارد."));
        if (changed == 0) {
            throw new ConflictException("notice-not-given-up", "این پیام کنار گذاشته نشده است.");
        }
        audit.record("notice-retried", "outbox:" + id, null);
        return row;
    }

    private static OutboxView view(ResultSet row) throws SQLException {
        return new OutboxView(
                row.getLong("id"),
                row.getString("template"),
                row.getString("channel"),
                new PhoneNumber(row.getString("phone")).masked(),
                row.getString("subject"),
                row.getInt("version"),
                row.getInt("segments"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getString("provider"),
                row.getString("last_failure"),
                CallPathSql.instant(row, "created_at"),
                CallPathSql.instant(row, "sent_at"),
                CallPathSql.instant(row, "delivered_at"));
    }
}
