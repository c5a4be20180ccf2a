package ir.khosh.server.calls;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.server.platform.TimedWork;
import ir.khosh.wire.calls.Handover;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What operators give along with a call: a note and their half-typed form, kept no longer than it is of use. */
@ApplicationScoped
public class Handovers {

    private CallPathSql sql;
    private LongWorkSql longWork;
    private TimedWork timed;
    private Clock clock;
    private Duration kept;

    protected Handovers() {}

    @Inject
    Handovers(
            CallPathSql sql,
            LongWorkSql longWork,
            TimedWork timed,
            Clock clock,
            @ConfigProperty(name = "khosh.handover.kept-hours", defaultValue = "24") long keptHours) {
        this.sql = sql;
        this.longWork = longWork;
        this.timed = timed;
        this.clock = clock;
        this.kept = Duration.ofHours(keptHours);
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        timed.every(
                Duration.ofMinutes(30),
                "old-handovers",
                fencing -> longWork.update(
                        "delete from call_handover where at < ? limit 10000",
                        clock.instant().minus(kept)));
    }

    /** A later one to the same desk takes the place of an earlier one. */
    void keep(String callId, String to, Handover handover) {
        sql.update(
                "insert into call_handover (call_id, to_extension, from_extension, from_name, note, draft, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update"
                        + " from_extension = values(from_extension), from_name = values(from_name),"
                        + " note = values(note), draft = values(draft), at = values(at)",
                callId,
                to,
                handover.fromExtension(),
                handover.fromName(),
                handover.note(),
                handover.draft(),
                clock.instant());
    }

    /** Who it is for → what was given. */
    Map<String, Handover> of(String callId) {
        Map<String, Handover> found = new HashMap<>();
        sql.list(
                "select to_extension, from_extension, from_name, note, draft from call_handover where call_id = ?",
                row -> found.put(
                        row.getString("to_extension"),
                        new Handover(
                                row.getString("from_extension"),
                                row.getString("from_name"),
                                row.getString("note"),
                                row.getString("draft"))),
                callId);
        return found;
    }

    /** The request that was being typed is registered: nothing half-typed is of use any more. */
    public void forget(String callId) {
        sql.update("delete from call_handover where call_id = ?", callId);
    }
}
