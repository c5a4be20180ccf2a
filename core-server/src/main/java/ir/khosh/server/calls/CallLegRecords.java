package ir.khosh.server.calls;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.wire.calls.CallLegView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The kept record of each operator's part in a call. Every write may be repeated without harm. */
@Singleton
public class CallLegRecords {

    /** The state follows the end of the part by milliseconds; later work belongs to another call. */
    private static final int WRAP_UP_BEGINS_WITHIN_SECONDS = 3;

    private final CallPathSql sql;

    @Inject
    CallLegRecords(CallPathSql sql) {
        this.sql = sql;
    }

    void upsert(String callId, CallLeg leg) {
        sql.update(
                "insert into call_leg (call_id, extension, started_at, ended_at, talk_millis, held_millis, how)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update ended_at = values(ended_at),"
                        + " talk_millis = values(talk_millis), held_millis = values(held_millis)",
                callId,
                leg.extension(),
                leg.from(),
                leg.until(),
                leg.talkMillis(),
                leg.heldMillis(),
                leg.how());
    }

    /** A part that was open when this server was started again goes on in a new one. */
    void closeEarlier(String callId, CallLeg leg) {
        sql.update(
                "update call_leg set talk_millis = greatest(0, timestampdiff(microsecond, started_at, ?) div 1000"
                        + " - held_millis), ended_at = ? where call_id = ? and extension = ? and ended_at is null"
                        + " and started_at < ?",
                leg.from(),
                leg.from(),
                callId,
                leg.extension(),
                leg.from());
    }

    /** In the order in which they began. */
    List<CallLegView> list(String callId) {
        return sql.list(
                "select p.*, (select min(n.at) from agent_state_change n where n.extension = p.extension"
                        + " and n.at > p.wrapped_at and n.state <> 'WRAP_UP') worked_until"
                        + " from (select l.extension, u.display_name, l.started_at, l.ended_at, l.talk_millis,"
                        + " l.held_millis, l.how, (select min(w.at) from agent_state_change w"
                        + " where w.extension = l.extension and w.state = 'WRAP_UP' and w.at >= l.ended_at"
                        + " and w.at < l.ended_at + interval ? second) wrapped_at"
                        + " from call_leg l left join user_account u on u.extension = l.extension"
                        + " where l.call_id = ?) p order by p.started_at, p.extension",
                CallLegRecords::view,
                WRAP_UP_BEGINS_WITHIN_SECONDS,
                callId);
    }

    private static CallLegView view(ResultSet row) throws SQLException {
        Instant wrapped = CallPathSql.instant(row, "wrapped_at");
        Instant worked = CallPathSql.instant(row, "worked_until");
        Instant until = CallPathSql.instant(row, "ended_at");
        Long talk = CallPathSql.number(row, "talk_millis");
        long held = row.getLong("held_millis");
        Long wrapUp = wrapped == null
                ? until == null ? null : Long.valueOf(0)
                : worked == null
                        ? null
                        : Long.valueOf(Duration.between(wrapped, worked).toMillis());
        return new CallLegView(
                row.getString("extension"),
                row.getString("display_name"),
                CallPathSql.instant(row, "started_at"),
                until,
                talk,
                held,
                wrapUp,
                wrapUp == null || talk == null ? null : Long.valueOf(talk + held + wrapUp),
                row.getString("how"));
    }

    boolean hasPart(String callId, String extension) {
        return sql.find(
                        "select 1 from call_leg where call_id = ? and extension = ? limit 1",
                        row -> row.getInt(1),
                        callId,
                        extension)
                .isPresent();
    }

    /** Parts of calls that the exchange does not have any more. */
    void closeAllBut(List<String> open, Instant at) {
        List<Object> values = new ArrayList<>(List.of(at, at));
        values.addAll(open);
        String but = open.isEmpty()
                ? ""
                : " and call_id not in (" + String.join(",", Collections.nCopies(open.size(), "?")) + ")";
        sql.update(
                "update call_leg set talk_millis = greatest(0, timestampdiff(microsecond, started_at, ?) div 1000"
                        + " - held_millis), ended_at = ? where ended_at is null" + but,
                values.toArray());
    }
}
