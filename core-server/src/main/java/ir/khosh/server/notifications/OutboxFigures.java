package ir.khosh.server.notifications;

import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.server.platform.TimedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How much waits, how long already, what was given up, and which providers rest: as metrics. */
@ApplicationScoped
public class OutboxFigures {

    private record Depth(long waiting, Instant oldest, long dead) {}

    // counted in an index, and the oldest is the first there: no row is read, however long a gateway has been away
    private static final String DEPTH =
            "select (select count(*) from outbox where state in ('PENDING', 'UNKNOWN', 'SENDING')) as waiting,"
                    + " (select count(*) from outbox where state in ('DEAD', 'UNDELIVERED')) as dead,"
                    + " (select min(created_at) from (" + firstIn("PENDING") + " union all " + firstIn("UNKNOWN")
                    + " union all " + firstIn("SENDING") + ") as firsts) as oldest";

    private LongWorkSql sql;
    private NoticeProviders providers;
    private TimedWork timed;
    private MetricRegistry metrics;
    private Clock clock;
    private volatile Depth depth = new Depth(0, null, 0);

    protected OutboxFigures() {}

    @Inject
    OutboxFigures(LongWorkSql sql, NoticeProviders providers, TimedWork timed, MetricRegistry metrics, Clock clock) {
        this.sql = sql;
        this.providers = providers;
        this.timed = timed;
        this.metrics = metrics;
        this.clock = clock;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        metrics.gauge("khosh_outbox_waiting", () -> depth.waiting());
        metrics.gauge("khosh_outbox_oldest_seconds", this::oldestSeconds);
        metrics.gauge("khosh_outbox_dead", () -> depth.dead());
        for (NoticeProviders.Line line : providers.all()) {
            metrics.gauge(
                    "khosh_provider_resting",
                    () -> line.breaker().isOpen() ? 1 : 0,
                    new Tag("provider", line.provider().name()));
        }
        timed.every(Duration.ofSeconds(2), "outbox-figures", fencing -> look());
    }

    private long oldestSeconds() {
        Instant oldest = depth.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
    }

    private void look() {
        depth = sql.find(
                        DEPTH,
                        row -> new Depth(
                                row.getLong("waiting"), LongWorkSql.instant(row, "oldest"), row.getLong("dead")))
                .orElseThrow();
    }

    private static String firstIn(String state) {
        return "(select created_at from outbox where state = '" + state + "' order by report_at, id limit 1)";
    }
}
