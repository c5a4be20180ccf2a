package ir.khosh.server.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Work that comes back by the clock and is done by the one node that holds its lease. */
@ApplicationScoped
public class TimedWork {

    private static final Logger LOG = Logger.getLogger(TimedWork.class.getName());

    /** A server that is started often must still get round to what is done seldom. */
    private static final Duration FIRST = Duration.ofSeconds(20);

    @Resource
    private ManagedScheduledExecutorService timer;

    private record Work(String lease, Future<?> task) {}

    private final List<Work> works = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private Leases leases;
    private MetricRegistry metrics;

    protected TimedWork() {}

    @Inject
    TimedWork(Leases leases, MetricRegistry metrics) {
        this.leases = leases;
        this.metrics = metrics;
    }

    /**
     * Repeats until the application stops, for the first time after the period or 20 s, whichever is less. A failure is
     * counted and does not end it.
     *
     * @param name of the lease; at most 60 ASCII characters
     * @param work takes the fencing number
     */
    public void every(Duration period, String name, LongConsumer work) {
        whileMore(period, name, fencing -> {
            work.accept(fencing);
            return false;
        });
    }

    /**
     * As {@link #every}, and goes on at once, with its lease renewed, as long as there is more to do.
     *
     * @param work takes the fencing number and says whether there is more; a piece that takes longer than three periods
     *     and 3 s may lose the lease, which its fencing number then tells
     */
    public void whileMore(Duration period, String name, LongPredicate work) {
        Future<?> task = timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        OptionalLong fencing;
                        do {
                            fencing = leases.hold(name, period.multipliedBy(3).plusSeconds(3));
                        } while (fencing.isPresent() && work.test(fencing.getAsLong()) && !stopping);
                    } catch (RuntimeException e) {
                        metrics.counter("khosh_timed_work_failures").inc();
                        LOG.log(Level.WARNING, "timed work " + name + " failed", e);
                    }
                },
                Math.min(period.toMillis(), FIRST.toMillis()),
                period.toMillis(),
                TimeUnit.MILLISECONDS);
        works.add(new Work(name, task));
    }

    void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        stopping = true;
        works.forEach(work -> work.task().cancel(false));
        letGo();
    }

    /** The next server goes on at once; after a kill it waits until the leases are over. */
    private void letGo() {
        try {
            works.forEach(work -> leases.release(work.lease()));
        } catch (RuntimeException e) {
            // one database: the others would fail too, each after its wait
            LOG.log(Level.INFO, "leases were not let go: {0}", e.getMessage());
        }
    }
}
