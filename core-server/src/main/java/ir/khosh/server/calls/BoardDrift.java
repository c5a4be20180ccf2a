package ir.khosh.server.calls;

import ir.khosh.telephony.DriftWatch;
import ir.khosh.telephony.QueueFigures;
import ir.khosh.telephony.QueueName;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Compares the board with what the exchange counts, and has it read anew when a difference stays. */
@Singleton
public class BoardDrift {

    private static final Duration SECOND_LOOK = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(BoardDrift.class.getName());

    private final DriftWatch watch = new DriftWatch();
    private final Floor floor;
    private final ExchangeLease lease;
    private final CallWorkers workers;
    private final MetricRegistry metrics;
    private final Duration period;

    @Inject
    BoardDrift(
            Floor floor,
            ExchangeLease lease,
            CallWorkers workers,
            MetricRegistry metrics,
            @ConfigProperty(name = "khosh.calls.drift-check-seconds", defaultValue = "30") long seconds) {
        this.floor = floor;
        this.lease = lease;
        this.workers = workers;
        this.metrics = metrics;
        this.period = Duration.ofSeconds(seconds);
    }

    void start() {
        // there from the beginning, so that an alarm can be set on it
        metrics.counter("khosh_board_drift");
        workers.every(period, this::look);
    }

    private void look() {
        floor.exchange()
                .filter(link -> lease.mayAct() && floor.view().linkUp())
                .ifPresent(link -> link.telephony().queueFigures().thenAccept(figures -> compare(link, figures)));
    }

    private synchronized void compare(ExchangeLink link, List<QueueFigures> figures) {
        if (figures.isEmpty()) {
            return;
        }
        metrics.counter("khosh_board_checks").inc();
        List<QueueName> drifted = watch.look(floor.view(), figures);
        if (!drifted.isEmpty()) {
            metrics.counter("khosh_board_drift").inc();
            LOG.warning("the board has drifted from the exchange in " + drifted + "; reading a new snapshot");
            link.telephony().resynchronise();
        } else if (watch.isSuspicious()) {
            workers.after(SECOND_LOOK, this::look);
        }
    }
}
