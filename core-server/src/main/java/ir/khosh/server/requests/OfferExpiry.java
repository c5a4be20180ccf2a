package ir.khosh.server.requests;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.TimedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Takes back offers that no contractor answered in time and asks the next one, each in its own transaction. */
@Singleton
class OfferExpiry {

    private static final Logger LOG = Logger.getLogger(OfferExpiry.class.getName());
    private final CallPathSql sql;
    private final RequestDispatch dispatch;
    private final OfferRounds rounds;
    private final TimedWork timed;
    private final MetricRegistry metrics;
    private final Clock clock;

    @Inject
    OfferExpiry(
            CallPathSql sql,
            RequestDispatch dispatch,
            OfferRounds rounds,
            TimedWork timed,
            MetricRegistry metrics,
            Clock clock) {
        this.sql = sql;
        this.dispatch = dispatch;
        this.rounds = rounds;
        this.timed = timed;
        this.metrics = metrics;
        this.clock = clock;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        timed.every(Duration.ofSeconds(10), "offer-expiry", fencingNumber -> expireDue());
        timed.every(Duration.ofSeconds(2), "offer-rounds", fencingNumber -> goOnWithAll());
    }

    private record Due(String trackingCode, long assignmentId) {}

    void expireDue() {
        sql.list(
                        "select r.tracking_code, a.id from assignment a join service_request r on r.id = a.request_id"
                                + " where a.state = 'OFFERED' and a.answer_until < ? order by a.answer_until limit 100",
                        row -> new Due(row.getString(1), row.getLong(2)),
                        clock.instant())
                .forEach(due -> {
                    carefully(due.trackingCode, () -> {
                        dispatch.expire(due.trackingCode, due.assignmentId);
                        metrics.counter("khosh_offers_expired").inc();
                    });
                    goOn(due.trackingCode);
                });
    }

    /** At once after what brought the request back; what fails here is tried again by the clock. */
    void goOn(String trackingCode) {
        carefully(trackingCode, () -> rounds.goOn(trackingCode));
    }

    private void goOnWithAll() {
        rounds.listWaiting().forEach(this::goOn);
    }

    private void carefully(String trackingCode, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            metrics.counter("khosh_offers_failed").inc();
            LOG.log(Level.WARNING, e, () -> "the offers of " + trackingCode + " could not go on");
        }
    }
}
