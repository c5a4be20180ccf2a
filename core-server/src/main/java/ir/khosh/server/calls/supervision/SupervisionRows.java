package ir.khosh.server.calls.supervision;

import ir.khosh.server.calls.supervision.LiveSupervision.State;
import ir.khosh.server.calls.supervision.LiveSupervision.Supervised;
import ir.khosh.server.calls.supervision.LiveSupervision.Supervisor;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.telephony.SupervisionId;
import ir.khosh.wire.supervision.SupervisionMode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is kept of supervisions. Every write may be repeated without harm. */
@Singleton
class SupervisionRows {

    private static final String OPEN = "select s.id, s.call_id, s.mode, coalesce(s.heard_at, s.asked_at) as since,"
            + " s.heard_at, s.supervisor_id, u.username, u.display_name, o.display_name as operator,"
            + " coalesce(c.caller_number, c.caller) as caller"
            + " from supervision s join user_account u on u.id = s.supervisor_id"
            + " left join user_account o on o.extension = s.extension"
            + " left join call_record c on c.call_id = s.call_id where s.ended_at is null";

    private final CallPathSql sql;

    @Inject
    SupervisionRows(CallPathSql sql) {
        this.sql = sql;
    }

    void begun(LiveSupervision one) {
        sql.update(
                "insert into supervision (id, supervisor_id, supervisor_extension, call_id, extension, mode, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                one.id().value(),
                one.by().userId(),
                one.id().supervisor().value(),
                one.whom().callId(),
                one.extension(),
                one.mode(),
                one.since());
    }

    void hears(LiveSupervision one) {
        sql.update(
                "update supervision set mode = ?, heard_at = coalesce(heard_at, ?) where id = ?",
                one.mode(),
                one.since(),
                one.id().value());
    }

    /** @return false when that was known already */
    boolean ended(SupervisionId id, String reason, Instant at) {
        return sql.update(
                        "update supervision set ended_at = greatest(?, asked_at), reason = ?"
                                + " where id = ? and ended_at is null",
                        at,
                        reason,
                        id.value())
                > 0;
    }

    /** How long it was heard, in whole seconds; zero when it never was. */
    long secondsHeard(SupervisionId id) {
        return sql.find(
                        "select timestampdiff(second, heard_at, ended_at) from supervision where id = ?",
                        row -> row.getLong(1),
                        id.value())
                .orElse(0L);
    }

    Optional<LiveSupervision> findOpen(SupervisionId id) {
        return sql.find(OPEN + " and s.id = ?", SupervisionRows::live, id.value());
    }

    /** Those that are kept as running and are not among these. */
    List<LiveSupervision> openBeside(Collection<SupervisionId> there) {
        return sql.list(OPEN, SupervisionRows::live).stream()
                .filter(one -> !there.contains(one.id()))
                .toList();
    }

    private static LiveSupervision live(ResultSet row) throws SQLException {
        return new LiveSupervision(
                new SupervisionId(row.getString("id")),
                new Supervisor(row.getLong("supervisor_id"), row.getString("username"), row.getString("display_name")),
                new Supervised(row.getString("call_id"), row.getString("operator"), row.getString("caller")),
                SupervisionMode.valueOf(row.getString("mode")),
                row.getObject("heard_at") == null ? State.RINGING : State.RUNNING,
                CallPathSql.instant(row, "since"));
    }
}
