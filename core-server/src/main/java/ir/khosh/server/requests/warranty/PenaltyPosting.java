package ir.khosh.server.requests.warranty;

import ir.khosh.server.platform.TimedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Books penalties to which nobody objected in time, each in its own transaction. */
@Singleton
class PenaltyPosting {

    private static final Logger LOG = Logger.getLogger(PenaltyPosting.class.getName());
    private final Penalties penalties;
    private final TimedWork timed;
    private final MetricRegistry metrics;

    @Inject
    PenaltyPosting(Penalties penalties, TimedWork timed, MetricRegistry metrics) {
        this.penalties = penalties;
        this.timed = timed;
        this.metrics = metrics;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        timed.every(Duration.ofSeconds(20), "penalty-posting", fencingNumber -> postDue());
    }

    private void postDue() {
        for (long id : penalties.listDue()) {
            try {
                penalties.postIfDue(id);
            } catch (RuntimeException e) {
                metrics.counter("khosh_penalties_failed").inc();
                LOG.log(Level.WARNING, e, () -> "penalty " + id + " could not be booked");
            }
        }
    }
}
