package ir.khosh.server.calls;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.telephony.PastCall;
import ir.khosh.values.PhoneNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Records of calls that nobody heard live, or not to their end, as the exchange's own file tells them. */
@Singleton
class PastCallRecords {

    private final CallPathSql sql;

    @Inject
    PastCallRecords(CallPathSql sql) {
        this.sql = sql;
    }

    /** Calls whose end is known for sure, or as well as it ever will be. */
    Set<String> settledSince(Instant queuedAt) {
        return Set.copyOf(sql.list(
                "select call_id from call_record where queued_at >= ? and ended_at is not null"
                        + " and (not end_estimated or source = 'queue-log')",
                row -> row.getString(1),
                queuedAt));
    }

    /**
     * A record for a call that has none, or its true end for one whose end was only guessed. What was heard live stays.
     *
     * @return whether it was news
     */
    boolean take(PastCall call) {
        Long wait = millis(call.queuedAt(), call.answeredAt() == null ? call.endedAt() : call.answeredAt());
        Long talk = call.answeredAt() == null ? null : millis(call.answeredAt(), call.endedAt());
        String agent = call.agent() == null ? null : call.agent().value();
        int made = sql.update(
                "insert ignore into call_record (call_id, caller, caller_number, dialled, queue, outcome, extension,"
                        + " queued_at, answered_at, ended_at, end_estimated, overflowed, wait_millis, talk_millis,"
                        + " source) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queue-log')",
                call.call().value(),
                CallRecords.cut(call.caller(), 40),
                PhoneNumber.parse(call.caller()).map(PhoneNumber::value).orElse(null),
                call.dialled() == null ? "unknown" : CallRecords.cut(call.dialled(), 10),
                call.queue().value(),
                call.outcome(),
                agent,
                call.queuedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.endEstimated(),
                call.overflowed(),
                wait,
                talk);
        return made > 0 || correct(call, agent);
    }

    private boolean correct(PastCall call, String agent) {
        // set in this order: each later value is worked out from the earlier ones
        return sql.update(
                        "update call_record set source = 'queue-log', weighed = weighed and outcome = ?, outcome = ?,"
                                + " extension = coalesce(extension, ?), answered_at = coalesce(answered_at, ?),"
                                + " ended_at = greatest(?, queued_at, coalesce(answered_at, queued_at)),"
                                + " end_estimated = ?, overflowed = overflowed or ?, wait_millis = greatest(0,"
                                + " timestampdiff(microsecond, queued_at, coalesce(answered_at, ended_at)) div 1000),"
                                + " talk_millis = if(answered_at is null, null,"
                                + " timestampdiff(microsecond, answered_at, ended_at) div 1000)"
                                + " where call_id = ? and source = 'live' and (ended_at is null or end_estimated)",
                        call.outcome(),
                        call.outcome(),
                        agent,
                        call.answeredAt(),
                        call.endedAt(),
                        call.endEstimated(),
                        call.overflowed(),
                        call.call().value())
                > 0;
    }

    private static Long millis(Instant from, Instant until) {
        return Math.max(0, Duration.between(from, until).toMillis());
    }
}
