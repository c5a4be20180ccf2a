package ir.khosh.server.calls.abandoned;

import ir.khosh.server.platform.CallPathSql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger's rows. Every write takes part in the caller's transaction and may be repeated without harm. */
@Singleton
public class AbandonedRows {

    static final int BATCH = 200;

    /**
     * An open item of which the caller has been served.
     *
     * @param calledBack by an operator who called; false when they called again
     */
    record Served(long id, String callId, boolean calledBack) {}

    private final CallPathSql sql;

    @Inject
    AbandonedRows(CallPathSql sql) {
        this.sql = sql;
    }

    /** Ends that nobody weighed yet; locked, and those that another node has locked are left to it. */
    List<EndedCall> lockUnweighed() {
        return sql.list(
                "select call_id, caller_number, dialled, outcome, ended_at, coalesce(wait_millis, 0) as waited"
                        + " from call_record where weighed = false and ended_at is not null order by ended_at limit "
                        + BATCH + " for update skip locked",
                row -> new EndedCall(
                        row.getString("call_id"),
                        row.getString("caller_number"),
                        row.getString("dialled"),
                        row.getString("outcome"),
                        CallPathSql.instant(row, "ended_at"),
                        row.getLong("waited")));
    }

    void weighed(String callId) {
        sql.update("update call_record set weighed = true where call_id = ?", callId);
    }

    boolean isEntered(String callId) {
        return sql.find("select 1 from abandoned_call where call_id = ?", row -> row.getInt(1), callId)
                .isPresent();
    }

    /** A lost call: opens an item for its number, or adds to the one that is open. */
    void enter(EndedCall call) {
        Long caller = call.number() == null ? null : openItem(call);
        sql.update(
                "insert into abandoned_call (call_id, at, outcome, wait_millis, caller_id) values (?, ?, ?, ?, ?)",
                call.callId(),
                call.endedAt(),
                call.outcome(),
                call.waitMillis(),
                caller);
    }

    private Long openItem(EndedCall call) {
        sql.update(
                "insert into abandoned_caller (number, dialled, first_at, last_at, calls, longest_wait_millis, due_at)"
                        + " values (?, ?, ?, ?, 1, ?, ?) on duplicate key update calls = calls + 1,"
                        + " dialled = if(values(last_at) > last_at, values(dialled), dialled),"
                        + " first_at = least(first_at, values(first_at)),"
                        + " last_at = greatest(last_at, values(last_at)), due_at = least(due_at, values(due_at)),"
                        + " longest_wait_millis = greatest(longest_wait_millis, values(longest_wait_millis))",
                call.number(),
                call.dialled(),
                call.endedAt(),
                call.endedAt(),
                call.waitMillis(),
                call.endedAt());
        return sql.find("select id from abandoned_caller where open_number = ?", row -> row.getLong(1), call.number())
                .orElseThrow();
    }

    /** The call turned out not to be lost: what its guessed end had opened is taken back. */
    void takeBack(String callId, Instant now) {
        Optional<Long> caller = sql.find(
                "select caller_id from abandoned_call where call_id = ?",
                row -> CallPathSql.number(row, "caller_id"),
                callId);
        sql.update("delete from abandoned_call where call_id = ?", callId);
        caller.ifPresent(id -> {
            sql.update("update abandoned_caller set calls = calls - 1 where id = ?", id);
            sql.update(
                    "update abandoned_caller set closed_at = ?, closed_how = 'CORRECTED', reference = ?"
                            + " where id = ? and calls = 0 and closed_at is null",
                    now,
                    callId,
                    id);
        });
    }

    /** Open items whose caller has spoken with an operator since: in a call of their own. */
    List<Served> listServed() {
        return sql.list(
                "select a.id, min(r.call_id) as call_id, min(r.outgoing) as outgoing from abandoned_caller a join call_record r"
                        + " on r.caller_number = a.number and r.queued_at >= a.last_at - interval 1 hour"
                        + " and r.answered_at >= a.last_at where a.closed_at is null group by a.id limit " + BATCH,
                row -> new Served(row.getLong("id"), row.getString("call_id"), row.getBoolean("outgoing")));
    }

    /**
     * @param reference the call or request that served them; null when there is none
     * @param by username; null when a rule did it
     * @return false when it was closed before
     */
    boolean close(long id, String how, String reference, String by, Instant at) {
        return sql.update(
                        "update abandoned_caller set closed_at = ?, closed_how = ?, reference = ?, closed_by = ?,"
                                + " held_by = null, held_name = null, held_until = null"
                                + " where id = ? and closed_at is null",
                        at,
                        how,
                        reference,
                        by,
                        id)
                > 0;
    }

    Optional<Long> findOpen(String number) {
        return sql.find("select id from abandoned_caller where open_number = ?", row -> row.getLong(1), number);
    }

    /** @return false when another holds it, or it is closed */
    boolean hold(long id, String username, String displayName, Instant now, Instant until) {
        return sql.update(
                        "update abandoned_caller set held_by = ?, held_name = ?, held_until = ? where id = ?"
                                + " and closed_at is null"
                                + " and (held_by is null or held_by = ? or held_until <= ?)",
                        username,
                        displayName,
                        until,
                        id,
                        username,
                        now)
                > 0;
    }

    void release(long id, String username) {
        sql.update(
                "update abandoned_caller set held_by = null, held_name = null, held_until = null"
                        + " where id = ? and held_by = ?",
                id,
                username);
    }

    /** Nobody answered: free again, and to be tried once more later. */
    void tried(long id, Instant at, Instant dueAt) {
        sql.update(
                "update abandoned_caller set tries = tries + 1, last_try_at = ?, due_at = ?, held_by = null,"
                        + " held_name = null, held_until = null where id = ? and closed_at is null",
                at,
                dueAt,
                id);
    }

    void begunTry(long id, String username, String callId, Instant at) {
        sql.update(
                "insert ignore into abandoned_try (caller_id, at, username, call_id) values (?, ?, ?, ?)",
                id,
                at,
                username,
                callId);
    }

    /** The open try of this person, or a new one when they called from elsewhere. */
    void endedTry(long id, String username, String outcome, String note, Instant at) {
        int known = sql.update(
                "update abandoned_try set outcome = ?, note = ? where caller_id = ? and username = ?"
                        + " and outcome is null",
                outcome,
                note,
                id,
                username);
        if (known == 0) {
            sql.update(
                    "insert into abandoned_try (caller_id, at, username, outcome, note) values (?, ?, ?, ?, ?)",
                    id,
                    at,
                    username,
                    outcome,
                    note);
        }
    }

    /** @return item and user of a try that is under way */
    Optional<Try> findTry(String callId) {
        return sql.find(
                "select caller_id, username from abandoned_try where call_id = ? and outcome is null",
                row -> new Try(row.getLong(1), row.getString(2)),
                callId);
    }

    record Try(long callerId, String username) {}
}
