package ir.khosh.server.notifications;

import ir.khosh.server.platform.LongWorkSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The outbox's rows that a provider took and of which it is not known yet whether they arrived. */
@ApplicationScoped
public class DeliveryRows {

    record Report(long id, String provider, String messageId, int reports) {}

    private LongWorkSql sql;
    private Event<UndeliverableNotice> undeliverable;
    private Clock clock;

    protected DeliveryRows() {}

    @Inject
    DeliveryRows(LongWorkSql sql, Event<UndeliverableNotice> undeliverable, Clock clock) {
        this.sql = sql;
        this.undeliverable = undeliverable;
        this.clock = clock;
    }

    /** @return what is to be asked after, at most 200 */
    List<Report> reportable() {
        return sql.list(
                "select id, provider, provider_message_id, reports from outbox where state = 'SENT' and report_at <= ?"
                        + " order by report_at limit 200",
                row -> new Report(
                        row.getLong("id"),
                        row.getString("provider"),
                        row.getString("provider_message_id"),
                        row.getInt("reports")),
                clock.instant());
    }

    /** @param pause null: it is not asked after any more */
    void reportLater(Report report, Duration pause) {
        sql.update(
                "update outbox set reports = reports + 1, report_at = ? where id = ? and state = 'SENT'",
                pause == null ? null : clock.instant().plus(pause),
                report.id());
    }

    /**
     * Writes what a provider says became of a message; the same report again changes nothing.
     *
     * @return false when there is no such message, or it is settled already
     */
    @Transactional
    boolean report(String provider, String messageId, NoticeProvider.Delivery delivery) {
        if (delivery == NoticeProvider.Delivery.UNDER_WAY) {
            return false;
        }
        List<OutboxRows.Due> rows = sql.list(
                "select " + OutboxRows.COLUMNS + " from outbox where provider = ? and provider_message_id = ?"
                        + " and state = 'SENT' for update",
                row -> OutboxRows.due(row, provider, null),
                provider,
                messageId);
        rows.forEach(row -> settle(row, delivery == NoticeProvider.Delivery.DELIVERED));
        return !rows.isEmpty();
    }

    private void settle(OutboxRows.Due row, boolean delivered) {
        sql.update(
                "update outbox set state = ?, delivered_at = ?, last_failure = ?, report_at = null where id = ?",
                delivered ? OutboxState.DELIVERED : OutboxState.UNDELIVERED,
                delivered ? clock.instant() : null,
                delivered ? null : "undelivered",
                row.id());
        if (!delivered) {
            row.news("undelivered").ifPresent(undeliverable::fire);
        }
    }
}
