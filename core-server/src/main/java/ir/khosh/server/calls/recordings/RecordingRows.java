package ir.khosh.server.calls.recordings;

import ir.khosh.server.calls.recordings.Recording.Status;
import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.wire.calls.LostRecording;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of sounds. Every write may be repeated without harm. */
@Singleton
public class RecordingRows {

    static final int BATCH = 100;
    private static final String COLUMNS = "select id, call_id, status, started_at, ended_at, length_millis, size_bytes,"
            + " keep_until, peaks from recording ";

    private final LongWorkSql sql;

    @Inject
    RecordingRows(LongWorkSql sql) {
        this.sql = sql;
    }

    /** @param answeredAt null when nobody ever spoke */
    record Ended(String callId, Instant answeredAt, Instant endedAt) {}

    /** Calls that are over and of whose sound nothing is known yet. */
    List<Ended> listUnregistered(Instant queuedFrom, Instant endedBy) {
        return sql.list(
                "select c.call_id, c.answered_at, c.ended_at from call_record c"
                        + " left join recording r on r.call_id = c.call_id"
                        + " where c.queued_at >= ? and c.ended_at <= ? and r.id is null order by c.queued_at limit "
                        + BATCH,
                row -> new Ended(
                        row.getString("call_id"),
                        LongWorkSql.instant(row, "answered_at"),
                        LongWorkSql.instant(row, "ended_at")),
                queuedFrom,
                endedBy);
    }

    void withoutSound(Ended call, Status status, Instant at) {
        sql.update(
                "insert ignore into recording (call_id, status, started_at, ended_at, registered_at)"
                        + " values (?, ?, ?, ?, ?)",
                call.callId(),
                status,
                call.answeredAt(),
                call.endedAt(),
                at);
    }

    void kept(Ended call, Sound sound, Sound.Read read, Instant keepUntil, Instant at) {
        sql.update(
                "insert ignore into recording (call_id, status, started_at, ended_at, length_millis, size_bytes, sha256,"
                        + " peaks, keep_until, registered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                call.callId(),
                Status.KEPT,
                call.answeredAt() == null ? call.endedAt() : call.answeredAt(),
                call.endedAt(),
                sound.lengthMillis(),
                sound.size(),
                read.sha256(),
                read.peaks(),
                keepUntil,
                at);
    }

    List<Recording> listDue(Instant now) {
        return list("where status = 'KEPT' and keep_until <= ? order by keep_until limit " + BATCH, now);
    }

    void deleted(long id, Instant at) {
        sql.update("update recording set status = 'DELETED', deleted_at = ?, peaks = null where id = ?", at, id);
    }

    List<LostRecording> listLost(Instant endedFrom) {
        return sql.list(
                "select call_id, status, ended_at from recording where status in ('MISSING', 'EMPTY') and ended_at >= ?"
                        + " order by ended_at desc limit 500",
                row -> new LostRecording(
                        row.getString("call_id"), row.getString("status"), LongWorkSql.instant(row, "ended_at")),
                endedFrom);
    }

    Optional<Recording> find(long id) {
        return list("where id = ?", id).stream().findFirst();
    }

    Optional<Recording> findOfCall(String callId) {
        return list("where call_id = ?", callId).stream().findFirst();
    }

    boolean tookPart(String callId, String extension) {
        return extension != null
                && sql.find(
                                "select 1 from call_leg where call_id = ? and extension = ? limit 1",
                                row -> true,
                                callId,
                                extension)
                        .isPresent();
    }

    private List<Recording> list(String where, Object value) {
        return sql.list(
                COLUMNS + where,
                row -> new Recording(
                        row.getLong("id"),
                        row.getString("call_id"),
                        Status.valueOf(row.getString("status")),
                        LongWorkSql.instant(row, "started_at"),
                        LongWorkSql.instant(row, "ended_at"),
                        LongWorkSql.number(row, "length_millis"),
                        LongWorkSql.number(row, "size_bytes"),
                        LongWorkSql.instant(row, "keep_until"),
                        row.getBytes("peaks")),
                value);
    }
}
