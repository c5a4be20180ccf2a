package ir.khosh.server.calls;

import ir.khosh.server.calls.RecordingPause.End;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.wire.calls.RecordingPauseView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The kept record of when calls were not recorded. Every write may be repeated without harm. */
@Singleton
public class RecordingPauses {

    private final CallPathSql sql;

    @Inject
    RecordingPauses(CallPathSql sql) {
        this.sql = sql;
    }

    void upsert(String callId, RecordingPause pause) {
        sql.update(
                "insert into recording_pause (call_id, from_at, until_at, username, extension, ended_how)"
                        + " values (?, ?, ?, ?, ?, ?) on duplicate key update until_at = values(until_at),"
                        + " ended_how = values(ended_how)",
                callId,
                pause.from(),
                pause.until(),
                pause.username(),
                pause.extension(),
                pause.end());
    }

    Optional<RecordingPause> findOpen(String callId) {
        return sql.find(
                "select username, extension, from_at from recording_pause where call_id = ? and until_at is null"
                        + " order by from_at desc limit 1",
                row -> RecordingPause.begun(
                        row.getString("username"), row.getString("extension"), CallPathSql.instant(row, "from_at")),
                callId);
    }

    /** In the order in which they began; for the feature that keeps the sounds. */
    public List<RecordingPauseView> list(String callId) {
        return sql.list(
                "select p.from_at, p.until_at, p.ended_how, p.from_millis, p.until_millis,"
                        + " coalesce(u.display_name, p.username) as who from recording_pause p"
                        + " left join user_account u on u.username = p.username where p.call_id = ? order by p.from_at",
                row -> new RecordingPauseView(
                        CallPathSql.number(row, "from_millis"),
                        CallPathSql.number(row, "until_millis"),
                        row.getString("who"),
                        CallPathSql.instant(row, "from_at"),
                        CallPathSql.instant(row, "until_at"),
                        row.getString("ended_how")),
                callId);
    }

    /** Where a pause lies in the sound. */
    public void located(String callId, Instant from, long fromMillis, long untilMillis) {
        sql.update(
                "update recording_pause set from_millis = ?, until_millis = ? where call_id = ? and from_at = ?",
                fromMillis,
                untilMillis,
                callId,
                from);
    }

    /** Of calls that are over but whose end nobody here heard. */
    public void closeAtEnd(String callId, Instant endedAt) {
        sql.update(
                "update recording_pause set until_at = greatest(from_at, ?), ended_how = ?"
                        + " where call_id = ? and until_at is null",
                endedAt,
                End.CALL_OVER,
                callId);
    }
}
