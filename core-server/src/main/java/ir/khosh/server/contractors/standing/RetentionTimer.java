package ir.khosh.server.contractors.standing;

import ir.khosh.server.billing.Retentions;
import ir.khosh.server.billing.Retentions.Held;
import ir.khosh.server.platform.TimedWork;
import ir.khosh.values.JalaliDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Looks every ten minutes for held-back parts whose day has come. */
@Singleton
class RetentionTimer {

    private static final int BATCH = 200;
    private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());
    private final Retentions retentions;
    private final RetentionRelease release;
    private final TimedWork timed;
    private final MetricRegistry metrics;
    private final Clock clock;

    @Inject
    RetentionTimer(
            Retentions retentions, RetentionRelease release, TimedWork timed, MetricRegistry metrics, Clock clock) {
        this.retentions = retentions;
        this.release = release;
        this.timed = timed;
        this.metrics = metrics;
        this.clock = clock;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        timed.every(Duration.ofMinutes(10), "retention-release", fencingNumber -> releaseDue());
    }

    /** By number, so that what may not go yet does not stand before the rest. */
    private void releaseDue() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN);
        long after = 0;
        List<Held> due;
        do {
            due = retentions.listDue(today, after, BATCH);
            for (Held held : due) {
                after = held.id();
                release(held, today);
            }
        } while (due.size() == BATCH);
    }

    private void release(Held held, LocalDate today) {
        try {
            release.release(held, today);
        } catch (RuntimeException e) {
            metrics.counter("khosh_retentions_failed").inc();
            LOG.log(Level.WARNING, "retention " + held.id() + " could not be released", e);
        }
    }
}
