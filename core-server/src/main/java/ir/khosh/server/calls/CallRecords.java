package ir.khosh.server.calls;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.wire.calls.CallView;
import ir.khosh.wire.calls.ScreenPop;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The kept record of calls. Every write may be repeated without harm. */
@Singleton
public class CallRecords {

    private static final String COLUMNS = "select call_id, coalesce(caller_number, caller) as caller, dialled, outcome,"
            + " extension, queued_at, answered_at, ended_at, end_estimated, wait_millis, talk_millis, disposition,"
            + " applicant_id from call_record ";

    private final CallPathSql sql;

    @Inject
    CallRecords(CallPathSql sql) {
        this.sql = sql;
    }

    /** One call, whether over or under way; for other features that link to it. */
    public Optional<CallView> find(String callId) {
        return sql.find(COLUMNS + "where call_id = ?", CallRecords::view, callId);
    }

    List<CallView> list(Instant from, Instant until) {
        return sql.list(
                COLUMNS + "where queued_at >= ? and queued_at < ? order by queued_at limit 5000",
                CallRecords::view,
                from,
                until);
    }

    void upsert(CallRow row) {
        sql.update(
                "insert into call_record (call_id, caller, caller_number, dialled, queue, outcome, extension,"
                        + " queued_at,"
                        + " answered_at, ended_at, end_estimated, overflowed, wait_millis, talk_millis, outgoing)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
                        + " weighed = weighed and outcome = values(outcome),"
                        + " queue = values(queue), outcome = values(outcome),"
                        + " extension = coalesce(values(extension), extension),"
                        + " queued_at = least(queued_at, values(queued_at)),"
                        + " answered_at = coalesce(answered_at, values(answered_at)), ended_at = values(ended_at),"
                        + " end_estimated = values(end_estimated), overflowed = overflowed or values(overflowed),"
                        + " wait_millis = values(wait_millis), talk_millis = values(talk_millis)",
                row.callId(),
                cut(row.caller(), 40),
                row.callerNumber(),
                row.dialled(),
                row.queue(),
                row.outcome(),
                row.extension(),
                row.queuedAt(),
                row.answeredAt(),
                row.endedAt(),
                row.endEstimated(),
                row.overflowed(),
                row.waitMillis(),
                row.talkMillis(),
                row.outgoing());
    }

    void journal(String callId, Instant at, String event, String extension, String detail) {
        sql.update(
                "insert ignore into call_journal (call_id, at, event, extension, detail) values (?, ?, ?, ?, ?)",
                callId,
                at,
                event,
                extension == null ? "" : extension,
                detail);
    }

    void screenPop(String callId, String extension, ScreenPop shown) {
        sql.update(
                "insert into screen_pop (call_id, extension, offered_at, people, history, region_reason)"
                        + " values (?, ?, ?, ?, ?, ?)"
                        + " on duplicate key update people = values(people), history = values(history)",
                callId,
                extension,
                shown.offeredAt(),
                shown.card() == null ? 0 : shown.card().people().size(),
                shown.history(),
                shown.regionReason());
    }

    void agentState(AgentDecision decision) {
        sql.update(
                "insert into agent_state (extension, user_id, state, reason, since, extensions)"
                        + " values (?, ?, ?, ?, ?, ?)"
                        + " on duplicate key update user_id = values(user_id), state = values(state),"
                        + " reason = values(reason), since = values(since), extensions = values(extensions)",
                decision.extension(),
                decision.userId(),
                decision.state(),
                decision.reason(),
                decision.since(),
                decision.extensions());
        sql.update(
                "insert into agent_state_change (extension, user_id, state, reason, at) values (?, ?, ?, ?, ?)",
                decision.extension(),
                decision.userId(),
                decision.state(),
                decision.reason(),
                decision.since());
    }

    int setApplicant(String callId, Long applicantId) {
        return sql.update("update call_record set applicant_id = ? where call_id = ?", applicantId, callId);
    }

    int setDisposition(String callId, String code, String note) {
        return sql.update(
                "update call_record set disposition = ?, disposition_note = ? where call_id = ?", code, note, callId);
    }

    List<CallView> listWithoutDisposition(Instant queuedFrom, Instant endedBy) {
        return sql.list(
                COLUMNS + "where queued_at >= ? and ended_at <= ? and disposition is null and outcome = 'ANSWERED'"
                        + " order by queued_at limit 500",
                CallRecords::view,
                queuedFrom,
                endedBy);
    }

    /** @return false when somebody has said something meanwhile */
    boolean closeWithoutResult(String callId, String code) {
        return sql.update(
                        "update call_record set disposition = ? where call_id = ? and disposition is null"
                                + " and applicant_id is null",
                        code,
                        callId)
                > 0;
    }

    void closeAllBut(List<String> open, Instant at) {
        List<Object> values = new ArrayList<>(List.of(at, at));
        String but = open.isEmpty()
                ? ""
                : " and call_id not in (" + String.join(",", Collections.nCopies(open.size(), "?")) + ")";
        values.add(at);
        values.addAll(open);
        sql.update(
                "update call_record set outcome = if(outgoing, if(answered_at is null, 'NOT_REACHED', 'REACHED'),"
                        + " if(answered_at is null, 'ABANDONED', 'ANSWERED')),"
                        + " wait_millis = coalesce(wait_millis, timestampdiff(microsecond, queued_at, ?) div 1000),"
                        + " talk_millis = if(answered_at is null, null,"
                        + " timestampdiff(microsecond, answered_at, ?) div 1000),"
                        + " end_estimated = true, ended_at = ? where ended_at is null" + but,
                values.toArray());
    }

    private static CallView view(ResultSet row) throws SQLException {
        return new CallView(
                row.getString("call_id"),
                row.getString("caller"),
                row.getString("dialled"),
                row.getString("outcome"),
                row.getString("extension"),
                CallPathSql.instant(row, "queued_at"),
                CallPathSql.instant(row, "answered_at"),
                CallPathSql.instant(row, "ended_at"),
                row.getBoolean("end_estimated"),
                CallPathSql.number(row, "wait_millis"),
                CallPathSql.number(row, "talk_millis"),
                row.getString("disposition"),
                CallPathSql.number(row, "applicant_id"));
    }

    static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
