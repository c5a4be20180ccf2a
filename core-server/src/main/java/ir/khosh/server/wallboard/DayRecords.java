package ir.khosh.server.wallboard;

import ir.khosh.server.calls.CallRow;
import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.wire.agents.AgentState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database kept of a day. Blocks on it. */
@Singleton
class DayRecords {

    private final LongWorkSql sql;

    @Inject
    DayRecords(LongWorkSql sql) {
        this.sql = sql;
    }

    List<CallRow> calls(TehranDay day) {
        return sql.list(
                "select call_id, caller, caller_number, dialled, queue, outcome, extension, queued_at, answered_at,"
                        + " ended_at, end_estimated, overflowed from call_record"
                        + " where queued_at >= ? and queued_at < ? and not outgoing order by queued_at",
                DayRecords::call,
                day.from(),
                day.until());
    }

    /** In the order in which it happened; what was so before the day began comes first, at its beginning. */
    List<SeatNews> seats(TehranDay day) {
        List<SeatNews> news = new ArrayList<>(sql.list(
                "select extension, state from agent_state_change c where at < ? and id = (select max(id)"
                        + " from agent_state_change l where l.extension = c.extension and l.at < ?)",
                row -> SeatNews.decided(row.getString(1), AgentState.valueOf(row.getString(2)), day.from()),
                day.from(),
                day.from()));
        List<SeatNews> today = new ArrayList<>(sql.list(
                "select extension, state, at from agent_state_change where at >= ? and at < ? order by at, id",
                row -> SeatNews.decided(
                        row.getString(1), AgentState.valueOf(row.getString(2)), LongWorkSql.instant(row, "at")),
                day.from(),
                day.until()));
        today.addAll(talks(day));
        today.sort(Comparator.comparing(SeatNews::at));
        news.addAll(today);
        return news;
    }

    /** A call of yesterday may have been answered today: its journal is looked at too. */
    private List<SeatNews> talks(TehranDay day) {
        Map<String, TalkLegs> calls = new LinkedHashMap<>();
        sql.list(
                "select call_id, extension, answered_at, ended_at from call_record"
                        + " where queued_at >= ? - interval 2 hour and queued_at < ? and answered_at is not null"
                        + " and not outgoing",
                row -> calls.put(
                        row.getString("call_id"),
                        new TalkLegs(
                                row.getString("call_id"),
                                row.getString("extension"),
                                LongWorkSql.instant(row, "answered_at"),
                                LongWorkSql.instant(row, "ended_at"))),
                day.from(),
                day.until());
        sql.list(
                "select j.call_id, j.at, j.event, j.extension from call_record r"
                        + " join call_journal j on j.call_id = r.call_id"
                        + " where r.queued_at >= ? - interval 2 hour and r.queued_at < ?"
                        + " and j.event in ('Connected', 'Released') and j.extension <> '' order by j.at",
                row -> {
                    TalkLegs legs = calls.get(row.getString("call_id"));
                    if (legs != null) {
                        legs.heard(row.getString("event"), row.getString("extension"), LongWorkSql.instant(row, "at"));
                    }
                    return legs;
                },
                day.from(),
                day.until());
        return calls.values().stream()
                .flatMap(legs -> legs.news().stream())
                .map(news -> news.notBefore(day.from()))
                .toList();
    }

    private static CallRow call(ResultSet row) throws SQLException {
        return new CallRow(
                row.getString("call_id"),
                row.getString("caller"),
                row.getString("caller_number"),
                row.getString("dialled"),
                row.getString("queue"),
                row.getString("outcome"),
                row.getString("extension"),
                LongWorkSql.instant(row, "queued_at"),
                LongWorkSql.instant(row, "answered_at"),
                LongWorkSql.instant(row, "ended_at"),
                row.getBoolean("end_estimated"),
                row.getBoolean("overflowed"),
                false);
    }
}
