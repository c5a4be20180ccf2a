package ir.khosh.server.wallboard;

import ir.khosh.server.calls.CallRow;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.PastCall;
import ir.khosh.telephony.PastCall.Outcome;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.figures.Tally;
import ir.khosh.telephony.figures.Thresholds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of one day with their counts kept up; built from the records, then moved by news. Guarded by its owner. */
final class TodaysCalls {

    private final TehranDay day;
    private final Map<String, CallRow> rows = new LinkedHashMap<>();
    private final Map<String, PastCall> over = new LinkedHashMap<>();
    private final Tally tally;

    TodaysCalls(TehranDay day, Thresholds thresholds) {
        this.day = day;
        this.tally = new Tally(thresholds);
    }

    TehranDay day() {
        return day;
    }

    Tally tally() {
        return tally;
    }

    Collection<CallRow> rows() {
        return rows.values();
    }

    Optional<CallRow> find(String callId) {
        return Optional.ofNullable(rows.get(callId));
    }

    /** Calls that are over, each with its figures' view. */
    Optional<PastCall> past(String callId) {
        return Optional.ofNullable(over.get(callId));
    }

    /** Calls of another day, and those that operators make, are none of ours. */
    void put(CallRow row) {
        if (row.outgoing() || !day.contains(row.queuedAt())) {
            return;
        }
        rows.put(row.callId(), row);
        PastCall before = over.remove(row.callId());
        if (before != null) {
            tally.remove(before);
        }
        if (row.endedAt() != null) {
            PastCall past = past(row);
            over.put(row.callId(), past);
            tally.add(past);
        }
    }

    /** What the records say is taken where nothing better was heard; what they lack yet is kept. */
    void reconcile(List<CallRow> records) {
        for (CallRow record : records) {
            CallRow known = rows.get(record.callId());
            boolean heard = known != null && known.endedAt() != null && !known.endEstimated();
            if (known == null || !heard && record.endedAt() != null) {
                put(record);
            }
        }
    }

    private static PastCall past(CallRow row) {
        return new PastCall(
                new CallId(row.callId()),
                row.caller(),
                row.dialled(),
                row.queue() == null ? null : new QueueName(row.queue()),
                row.extension() == null ? null : new Extension(row.extension()),
                Outcome.valueOf(row.outcome()),
                cut(row.queuedAt()),
                row.answeredAt() == null ? null : cut(row.answeredAt()),
                cut(row.endedAt()),
                row.endEstimated(),
                row.overflowed());
    }

    /** The records keep less of a second than the clock gives. */
    private static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
