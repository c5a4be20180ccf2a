package ir.khosh.server.requests;

import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.server.platform.TimedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * What time alone does to jobs: paid ones are closed, silent quotes asked after, forgotten ones dispatched, broken promises
 * shown; each in its own
 * transaction.
 */
@Singleton
class JobClock {

    private static final Logger LOG = Logger.getLogger(JobClock.class.getName());
    private static final String NOT_REMINDED = " and not exists (select 1 from desk_task t where t.task_key ="
            + " concat('overdue-%s:', r.tracking_code)) limit 200";
    private final LongWorkSql sql;
    private final JobClosing closing;
    private final QuoteDesk quotes;
    private final OfferRounds rounds;
    private final Promising promising;
    private final TimedWork timed;
    private final MetricRegistry metrics;
    private final Clock clock;
    private final Duration untilClosed;
    private final Duration silence;
    private final Duration patience;

    @Inject
    JobClock(
            LongWorkSql sql,
            JobClosing closing,
            QuoteDesk quotes,
            OfferRounds rounds,
            Promising promising,
            TimedWork timed,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.requests.close-after-days", defaultValue = "7") int closeAfterDays,
            @ConfigProperty(name = "khosh.quotes.silent-hours", defaultValue = "4") int silentHours,
            @ConfigProperty(name = "khosh.dispatch.unattended-minutes", defaultValue = "15") int unattendedMinutes) {
        this.sql = sql;
        this.closing = closing;
        this.quotes = quotes;
        this.rounds = rounds;
        this.promising = promising;
        this.timed = timed;
        this.metrics = metrics;
        this.clock = clock;
        untilClosed = Duration.ofDays(closeAfterDays);
        patience = Duration.ofMinutes(unattendedMinutes);
        silence = Duration.ofHours(silentHours);
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        timed.every(Duration.ofSeconds(30), "job-clock", fencingNumber -> {
            each(
                    "select tracking_code from service_request where state = 'PAID' and paid_at < ? limit 200",
                    clock.instant().minus(untilClosed),
                    counted("khosh_jobs_closed", closing::close));
            each(
                    "select r.tracking_code from quote q join service_request r on r.id = q.request_id"
                            + " where q.state = 'OPEN' and q.offered_at < ? and not exists (select 1 from desk_task t"
                            + " where t.task_key = concat('quote-silent:', r.tracking_code)"
                            + " and t.created_at > q.offered_at) limit 200",
                    clock.instant().minus(silence),
                    counted("khosh_quotes_silent", quotes::remind));
            each(
                    "select tracking_code from service_request where state = 'CONFIRMED' and auto_dispatch = false"
                            + " and dispatch_failure is null and registered_at < ? limit 200",
                    clock.instant().minus(patience),
                    counted("khosh_requests_unattended", rounds::adopt));
            each(
                    "select tracking_code from service_request r where responded_at is null and respond_due < ?"
                            + " and finished_at is null and state not in ('CANCELLED', 'NO_SHOW')"
                            + NOT_REMINDED.formatted("respond"),
                    clock.instant(),
                    counted("khosh_promises_broken", promising::remind));
            each(
                    "select tracking_code from service_request r where finished_at is null and finish_due < ?"
                            + " and state not in ('CANCELLED', 'NO_SHOW')"
                            + NOT_REMINDED.formatted("finish"),
                    clock.instant(),
                    counted("khosh_promises_broken", promising::remind));
        });
    }

    private Consumer<String> counted(String metric, Consumer<String> work) {
        return work.andThen(done -> metrics.counter(metric).inc());
    }

    private void each(String query, Instant before, Consumer<String> work) {
        for (String trackingCode : sql.list(query, row -> row.getString(1), before)) {
            try {
                work.accept(trackingCode);
            } catch (RuntimeException e) {
                metrics.counter("khosh_job_clock_failures").inc();
                LOG.log(Level.WARNING, e, () -> "the time of " + trackingCode + " could not be heeded");
            }
        }
    }
}
