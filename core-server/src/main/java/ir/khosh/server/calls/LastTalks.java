package ir.khosh.server.calls;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.PhoneNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Finds out, beside the exchange's thread, who spoke with a waiting caller last. */
@Singleton
public class LastTalks {

    private static final Logger LOG = Logger.getLogger(LastTalks.class.getName());

    private final CallPathSql sql;
    private final CallWorkers workers;

    @Inject
    LastTalks(CallPathSql sql, CallWorkers workers) {
        this.sql = sql;
        this.workers = workers;
    }

    /** Returns at once; the call knows it a moment later, or never when the database is away. */
    void lookUp(LiveCall call) {
        call.number()
                .ifPresent(number -> workers.run(() -> {
                    try {
                        Optional<LastTalk> last = find(number, call.id);
                        synchronized (call) {
                            call.lastTalk = last.orElse(null);
                        }
                    } catch (RuntimeException e) {
                        LOG.log(Level.FINE, "who spoke last with the caller of " + call.id + " is not known", e);
                    }
                }));
    }

    private Optional<LastTalk> find(PhoneNumber number, String butNot) {
        return sql.find(
                "select extension, answered_at from call_record where caller_number = ? and answered_at is not null"
                        + " and extension is not null and call_id <> ? order by queued_at desc limit 1",
                row -> new LastTalk(row.getString(1), CallPathSql.instant(row, "answered_at")),
                number.value(),
                butNot);
    }
}
