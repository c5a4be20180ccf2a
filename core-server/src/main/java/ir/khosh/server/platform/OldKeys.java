package ir.khosh.server.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Idempotency keys are kept for a week; nobody repeats a request after that. */
@ApplicationScoped
public class OldKeys {

    private static final Duration KEPT = Duration.ofDays(7);

    private TimedWork timed;
    private LongWorkSql sql;
    private Clock clock;

    protected OldKeys() {}

    @Inject
    OldKeys(TimedWork timed, LongWorkSql sql, Clock clock) {
        this.timed = timed;
        this.sql = sql;
        this.clock = clock;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        timed.every(
                Duration.ofMinutes(30),
                "old-keys",
                fencing -> sql.update(
                        "delete from idempotency_key where created_at < ? limit 10000",
                        clock.instant().minus(KEPT)));
    }
}
