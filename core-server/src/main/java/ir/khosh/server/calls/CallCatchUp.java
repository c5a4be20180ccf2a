package ir.khosh.server.calls;

import ir.khosh.telephony.CallLedger;
import ir.khosh.telephony.PastCall;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Calls that came and went while nobody here listened get their record afterwards, from what the exchange wrote down
 * itself. Runs beside everything else, after each resynchronisation; doing it again changes nothing.
 */
@Singleton
public class CallCatchUp {

    private static final Logger LOG = Logger.getLogger(CallCatchUp.class.getName());

    private final Floor floor;
    private final PastCallRecords records;
    private final CallWriter writer;
    private final CallWorkers workers;
    private final MetricRegistry metrics;
    private final Clock clock;
    private final Duration window;

    @Inject
    CallCatchUp(
            Floor floor,
            PastCallRecords records,
            CallWriter writer,
            CallWorkers workers,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.calls.catch-up-hours", defaultValue = "24") long hours) {
        this.floor = floor;
        this.records = records;
        this.writer = writer;
        this.workers = workers;
        this.metrics = metrics;
        this.clock = clock;
        this.window = Duration.ofHours(hours);
    }

    /** Returns at once. */
    void start() {
        workers.run(this::catchUp);
    }

    private void catchUp() {
        Optional<CallLedger> ledger =
                floor.exchange().flatMap(link -> link.access().ledger());
        if (ledger.isEmpty()) {
            metrics.counter("khosh_catch_up_skipped").inc();
            LOG.info("the exchange's own file of calls is not reachable from here; nothing is caught up");
            return;
        }
        try {
            Instant from = clock.instant().minus(window);
            List<PastCall> past = ledger.get().endedSince(from);
            Set<String> settled = past.isEmpty()
                    ? Set.of()
                    : records.settledSince(past.get(0).queuedAt().minus(Duration.ofMinutes(1)));
            past.stream()
                    .filter(call -> !settled.contains(call.call().value()))
                    // who was transferred may still be under way
                    .filter(call -> floor.find(call.call().value()).isEmpty())
                    .forEach(call -> writer.past(call, this::count));
        } catch (RuntimeException e) {
            metrics.counter("khosh_catch_up_failed").inc();
            LOG.log(Level.WARNING, "past calls could not be caught up; the next resynchronisation tries again", e);
        }
    }

    private void count(boolean news) {
        if (news) {
            metrics.counter("khosh_calls_caught_up").inc();
        }
    }
}
