package ir.khosh.server.requests.incidents;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** One look: places new calls, counts them by province, raises what is a burst, closes what grew quiet. */
@Singleton
@Transactional
public class SurgeCount {

    private static final Logger LOG = Logger.getLogger(SurgeCount.class.getName());

    private final RegionCalls calls;
    private final IncidentRows rows;
    private final SurgeRule rule;
    private final MetricRegistry metrics;
    private final Clock clock;

    @Inject
    SurgeCount(RegionCalls calls, IncidentRows rows, SurgeRule rule, MetricRegistry metrics, Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.rule = rule;
        this.metrics = metrics;
        this.clock = clock;
    }

    public void look() {
        Instant now = clock.instant();
        Instant windowStart = now.minus(rule.window());
        calls.place(windowStart);
        List<IncidentRows.Open> open = rows.listOpen();
        for (SurgeRule.Load load : calls.loads(windowStart, windowStart.minus(rule.memory()))) {
            boolean known = open.stream().anyMatch(one -> one.regionId() == load.regionId());
            if (known) {
                rows.heardOf(load.regionId(), load.inWindow(), load.lastCallAt());
            } else if (rule.isSurge(load) && rows.raise(load, rule.usual(load), now)) {
                metrics.counter("khosh_incidents_raised").inc();
                LOG.info("incident in region " + load.regionId() + ": " + load.inWindow() + " callers");
            }
        }
        rows.listOpen().stream()
                .filter(one -> rule.isOver(one.lastCallAt(), now))
                .forEach(one -> rows.close(one.id(), null, now));
        calls.forget(windowStart.minus(rule.memory()));
    }
}
