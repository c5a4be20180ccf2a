package ir.khosh.server.notifications;

import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.notifications.OutboxView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The outbox's rows as the sender and the admin see them. */
@ApplicationScoped
public class OutboxRows {

    /** How long a row stays with a sender that says nothing more, because its node died. */
    private static final Duration HELD = Duration.ofSeconds(60);

    record Due(long id, PhoneNumber to, String text, int attempts) {}

    private LongWorkSql sql;
    private Clock clock;

    protected OutboxRows() {}

    @Inject
    OutboxRows(LongWorkSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes what is due, so that nobody else does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Due> take(int most, long fencingNumber) {
        Instant now = clock.instant();
        List<Due> due = sql.list(
                "select id, phone, text, attempts from outbox where state in ('PENDING', 'UNKNOWN', 'SENDING')"
                        + " and next_at <= ? order by next_at, id limit " + most + " for update skip locked",
                row -> new Due(
                        row.getLong("id"),
                        new PhoneNumber(row.getString("phone")),
                        row.getString("text"),
                        row.getInt("attempts") + 1),
                now);
        for (Due row : due) {
            sql.update(
                    "update outbox set state = 'SENDING', attempts = ?, next_at = ?, fencing_number = ? where id = ?",
                    row.attempts(),
                    now.plus(HELD),
                    fencingNumber,
                    row.id());
        }
        return due;
    }

    void sent(Due row, String messageId, long fencingNumber) {
        sql.update(
                "update outbox set state = 'SENT', provider_message_id = ?, sent_at = ?, last_failure = null"
                        + " where id = ? and fencing_number = ?",
                messageId,
                clock.instant(),
                row.id(),
                fencingNumber);
    }

    void later(Due row, OutboxState state, String failure, Duration wait, long fencingNumber) {
        sql.update(
                "update outbox set state = ?, last_failure = ?, next_at = ? where id = ? and fencing_number = ?",
                state,
                failure,
                clock.instant().plus(wait),
                row.id(),
                fencingNumber);
    }

    /** @param state null for every one; newest first, at most 500 */
    List<OutboxView> list(OutboxState state) {
        return sql.list(
                "select id, template, phone, subject, version, state, attempts, last_failure, created_at, sent_at"
                        + " from outbox where ? is null or state = ? order by id desc limit 500",
                row -> new OutboxView(
                        row.getLong("id"),
                        row.getString("template"),
                        new PhoneNumber(row.getString("phone")).masked(),
                        row.getString("subject"),
                        row.getInt("version"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        row.getString("last_failure"),
                        LongWorkSql.instant(row, "created_at"),
                        LongWorkSql.instant(row, "sent_at")),
                state,
                state);
    }

    record Depth(long waiting, long oldestSeconds, long dead) {}

    Depth depth() {
        return sql.find(
                        "select sum(state in ('PENDING', 'UNKNOWN', 'SENDING')) as waiting,"
                                + " sum(state = 'DEAD') as dead,"
                                + " min(if(state in ('PENDING', 'UNKNOWN', 'SENDING'), created_at, null)) as oldest"
                                + " from outbox where state <> 'SENT'",
                        row -> {
                            Instant oldest = LongWorkSql.instant(row, "oldest");
                            return new Depth(
                                    row.getLong("waiting"),
                                    oldest == null
                                            ? 0
                                            : Duration.between(oldest, clock.instant())
                                                    .toSeconds(),
                                    row.getLong("dead"));
                        })
                .orElse(new Depth(0, 0, 0));
    }
}
