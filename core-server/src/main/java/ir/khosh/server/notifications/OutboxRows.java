package ir.khosh.server.notifications;

import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.values.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outbox's rows as the sender takes them and gives them back. */
@ApplicationScoped
public class OutboxRows {

    /** How long a row stays with a sender that says nothing more; longer than a batch may take. */
    static final Duration HELD = Duration.ofSeconds(20);

    private static final long RESEND_STEP = 1_000_000_000_000L;
    static final String COLUMNS = "id, template, phone, channel, email, subject, text, state, attempts, resends,"
            + " provider, tried_at, withdrawn_at";

    /**
     * A row in a sender's hands.
     *
     * @param asked its outcome is not known: the provider is asked before anything is sent
     * @param attempts this one included
     */
    record Due(
            long id,
            String template,
            PhoneNumber to,
            NoticeChannel channel,
            String email,
            String subject,
            String text,
            boolean asked,
            int attempts,
            int resends,
            String provider,
            Instant triedAt,
            boolean withdrawn) {

        NoticeProvider.Envelope envelope() {
            return new NoticeProvider.Envelope(id + resends * RESEND_STEP, to, email, text);
        }

        /** What others must hear when no text can tell it; of an e-mail, or of what is no longer true, nothing. */
        Optional<UndeliverableNotice> news(String reason) {
            return channel == NoticeChannel.SMS && !withdrawn
                    ? Optional.of(new UndeliverableNotice(id, template, to, subject, text, reason))
                    : Optional.empty();
        }
    }

    private LongWorkSql sql;
    private Event<UndeliverableNotice> undeliverable;
    private Clock clock;

    protected OutboxRows() {}

    @Inject
    OutboxRows(LongWorkSql sql, Event<UndeliverableNotice> undeliverable, Clock clock) {
        this.sql = sql;
        this.undeliverable = undeliverable;
        this.clock = clock;
    }

    /**
     * Takes what is due, so that nobody else does. Nothing leaves before {@link #turn} hands it out; what was with a sender
     * that died is to be asked after.
     *
     * @param provider who will have what was not tried yet
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Due> take(NoticeChannel channel, String provider, int most, long fencingNumber) {
        Instant now = clock.instant();
        List<Due> due = Stream.of(OutboxState.PENDING, OutboxState.UNKNOWN, OutboxState.SENDING)
                .flatMap(state -> waiting(channel, state, provider, most, now).stream())
                .sorted(Comparator.comparing(Waiting::since)
                        .thenComparing(waiting -> waiting.row().id()))
                .limit(most)
                .map(Waiting::row)
                .toList();
        if (!due.isEmpty()) {
            sql.update(
                    "update outbox set attempts = attempts + if(state = 'PENDING', 0, 1),"
                            + " state = if(state = 'PENDING', state, 'SENDING'), next_at = ?, fencing_number = ?"
                            + " where id in (" + ids(due) + ")",
                    now.plus(HELD),
                    fencingNumber);
        }
        return due;
    }

    private static String ids(List<Due> rows) {
        return rows.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(", "));
    }

    private record Waiting(Instant since, Due row) {}

    /** State by state, since only then the index gives the first few without sorting all that wait. */
    private List<Waiting> waiting(NoticeChannel channel, OutboxState state, String provider, int most, Instant now) {
        return sql.list(
                "select " + COLUMNS + ", next_at from outbox where channel = ? and state = ? and next_at <= ?"
                        + " order by next_at, id limit " + most + " for update skip locked",
                row -> new Waiting(LongWorkSql.instant(row, "next_at"), due(row, provider, now)),
                channel,
                state,
                now);
    }

    static Due due(ResultSet row, String provider, Instant now) throws SQLException {
        boolean fresh = row.getString("state").equals("PENDING");
        return new Due(
                row.getLong("id"),
                row.getString("template"),
                new PhoneNumber(row.getString("phone")),
                NoticeChannel.valueOf(row.getString("channel")),
                row.getString("email"),
                row.getString("subject"),
                row.getString("text"),
                !fresh,
                row.getInt("attempts") + 1,
                row.getInt("resends"),
                fresh ? provider : row.getString("provider"),
                fresh ? now : LongWorkSql.instant(row, "tried_at"),
                row.getTimestamp("withdrawn_at") != null);
    }

    /** Another provider than at {@link #turn} will have it. */
    void handing(Due row, String provider, long fencingNumber) {
        sql.update(
                "update outbox set provider = ?, tried_at = ? where id = ? and fencing_number = ?",
                provider,
                clock.instant(),
                row.id(),
                fencingNumber);
    }

    /**
     * Writes what became of some and hands out others, in one transaction: before anything leaves it is written who has
     * it, so that after a crash the right one is asked, and only after what may have left.
     *
     * @return those that may leave now; what was taken back meanwhile, or is another sender's by now, is not among them
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Due> turn(List<Settled> outcomes, List<Due> next, long fencingNumber) {
        settle(outcomes, fencingNumber);
        List<Due> fresh = next.stream().filter(row -> !row.asked()).toList();
        if (fresh.isEmpty()) {
            return next;
        }
        Instant now = clock.instant();
        int handed = sql.update(
                "update outbox set state = 'SENDING', provider = ?, tried_at = ?, attempts = attempts + 1, next_at = ?"
                        + " where id in (" + ids(fresh) + ") and state = 'PENDING' and fencing_number = ?",
                fresh.get(0).provider(),
                now,
                now.plus(HELD),
                fencingNumber);
        if (handed == fresh.size()) {
            return next;
        }
        List<Long> ours = sql.list(
                "select id from outbox where id in (" + ids(fresh) + ") and state = 'SENDING' and fencing_number = ?",
                row -> row.getLong(1),
                fencingNumber);
        return next.stream()
                .filter(row -> row.asked() || ours.contains(row.id()))
                .toList();
    }

    /** What was taken and not handed out is due again at once. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void giveBack(List<Due> rows, long fencingNumber) {
        if (!rows.isEmpty()) {
            sql.update(
                    "update outbox set attempts = attempts - if(state = 'PENDING', 0, 1), next_at = ? where id in ("
                            + ids(rows) + ") and state in ('PENDING', 'SENDING') and fencing_number = ?",
                    clock.instant(),
                    fencingNumber);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void settle(List<Settled> outcomes, long fencingNumber) {
        Instant now = clock.instant();
        int[] changed = sql.updateEach(
                "update outbox set state = ?, last_failure = ?, next_at = ?, attempts = attempts - ?,"
                        + " provider_message_id = coalesce(?, provider_message_id),"
                        + " sent_at = if(? in ('SENT', 'DELIVERED', 'UNDELIVERED'), coalesce(sent_at, ?), sent_at),"
                        + " delivered_at = if(? = 'DELIVERED', ?, delivered_at),"
                        + " report_at = if(? = 'SENT' and channel = 'SMS', ?, null)"
                        + " where id = ? and fencing_number = ?",
                outcomes.stream()
                        .map(outcome -> columns(outcome, now, fencingNumber))
                        .toList());
        for (int i = 0; i < changed.length; i++) {
            Settled outcome = outcomes.get(i);
            if (changed[i] == 1
                    && (outcome.state() == OutboxState.DEAD || outcome.state() == OutboxState.UNDELIVERED)) {
                outcome.row().news(outcome.failure()).ifPresent(undeliverable::fire);
            }
        }
    }

    private static Object[] columns(Settled outcome, Instant now, long fencingNumber) {
        OutboxState state = outcome.state();
        return new Object[] {
            state,
            outcome.failure(),
            now.plus(outcome.pause()),
            outcome.tried() ? 0 : 1,
            outcome.messageId(),
            state,
            now,
            state,
            now,
            state,
            now.plus(ReportSchedule.FIRST),
            outcome.row().id(),
            fencingNumber
        };
    }
}
