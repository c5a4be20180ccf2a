package ir.khosh.server.calls.supervision;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.Session;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.push.Desktops;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.supervision.DeskMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** A supervisor's word to an operator: kept, shown at once, and acknowledged. */
@ApplicationScoped
public class DeskMessages {

    private static final int LONGEST = 500;
    private static final Duration KEPT_SHOWN = Duration.ofHours(12);
    private static final String ALL =
            "select id, from_name, to_extension, to_name, text, at, read_at from desk_message ";

    private CallPathSql sql;
    private Desktops desktops;
    private Audit audit;
    private MetricRegistry metrics;
    private Clock clock;

    protected DeskMessages() {}

    @Inject
    DeskMessages(CallPathSql sql, Desktops desktops, Audit audit, MetricRegistry metrics, Clock clock) {
        this.sql = sql;
        this.desktops = desktops;
        this.audit = audit;
        this.metrics = metrics;
        this.clock = clock;
    }

    private record Person(long id, String name) {}

    DeskMessage send(Session from, String extension, String text) {
        String words = checked(text);
        Person to = sql.find(
                        "select id, display_name from user_account where extension = ?",
                        row -> new Person(row.getLong(1), row.getString(2)),
                        extension)
                .orElseThrow(() -> new DomainException("seat-not-found", "این داخلی از آن کسی نیست."));
        long id = sql.insert(
                "insert into desk_message (from_user_id, from_name, to_user_id, to_extension, to_name, text, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                from.userId(),
                from.displayName(),
                to.id(),
                extension,
                to.name(),
                words,
                clock.instant());
        audit.record("desk-message", "seat:" + extension, "message:" + id);
        metrics.counter("khosh_desk_messages").inc();
        DeskMessage sent = get(id);
        desktops.toUser(to.id(), new Push.Message(sent));
        return sent;
    }

    private static String checked(String text) {
        String words = text == null ? "" : text.replaceAll("[\\p{Cntrl}]+", " ").strip();
        if (words.isEmpty()) {
            throw new Refusal("message-missing", "text", "پیام را بنویسید.").toException();
        }
        if (words.length() > LONGEST) {
            throw new Refusal("message-too-long", "text", "پیام حداکثر ۵۰۰ نویسه است.").toException();
        }
        return words;
    }

    /** By whom it was for; a second time changes nothing. */
    void read(Session reader, long id) {
        int news = sql.update(
                "update desk_message set read_at = ? where id = ? and to_user_id = ? and read_at is null",
                clock.instant(),
                id,
                reader.userId());
        if (news > 0) {
            metrics.counter("khosh_desk_messages_read").inc();
            sql.find("select from_user_id from desk_message where id = ?", row -> row.getLong(1), id)
                    .ifPresent(sender -> desktops.toUser(sender, new Push.Message(get(id))));
        } else if (sql.list(ALL + "where id = ? and to_user_id = ?", DeskMessages::message, id, reader.userId())
                .isEmpty()) {
            throw notFound();
        }
    }

    /** What this person has still to read, the oldest first. */
    List<DeskMessage> unread(Session reader) {
        return sql.list(
                ALL + "where to_user_id = ? and read_at is null and at > ? order by id",
                DeskMessages::message,
                reader.userId(),
                clock.instant().minus(KEPT_SHOWN));
    }

    /** What this person has sent, the newest first. */
    List<DeskMessage> sent(Session sender) {
        return sql.list(
                ALL + "where from_user_id = ? and at > ? order by id desc limit 50",
                DeskMessages::message,
                sender.userId(),
                clock.instant().minus(KEPT_SHOWN));
    }

    private DeskMessage get(long id) {
        return sql.find(ALL + "where id = ?", DeskMessages::message, id).orElseThrow(DeskMessages::notFound);
    }

    private static DomainException notFound() {
        return new DomainException("message-not-found", "چنین پیامی یافت نشد.");
    }

    private static DeskMessage message(ResultSet row) throws SQLException {
        return new DeskMessage(
                row.getLong("id"),
                row.getString("from_name"),
                row.getString("to_extension"),
                row.getString("to_name"),
                row.getString("text"),
                CallPathSql.instant(row, "at"),
                row.getObject("read_at") == null ? null : CallPathSql.instant(row, "read_at"));
    }
}
