package ir.khosh.server.calls.abandoned;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Weighs each call once when it is over, whoever wrote its end: what was heard live, what was caught up from the
 * exchange's file, what was corrected. One transaction a batch.
 */
@Singleton
@Transactional
public class AbandonedWeighing {

    private final AbandonedRows rows;
    private final CallBackTries tries;
    private final MetricRegistry metrics;
    private final Clock clock;
    private final LostCallRule rule;

    @Inject
    AbandonedWeighing(
            AbandonedRows rows,
            CallBackTries tries,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.abandoned.shortest-seconds", defaultValue = "5") long shortestSeconds) {
        this.rows = rows;
        this.tries = tries;
        this.metrics = metrics;
        this.clock = clock;
        this.rule = new LostCallRule(Duration.ofSeconds(shortestSeconds));
    }

    /** @return whether anything changed; call again while a whole batch did */
    public int weigh() {
        List<EndedCall> ended = rows.lockUnweighed();
        ended.forEach(this::weigh);
        return ended.size();
    }

    private void weigh(EndedCall call) {
        if (call.outcome().equals("NOT_REACHED")) {
            tries.unanswered(call.callId());
        }
        boolean entered = rows.isEntered(call.callId());
        if (rule.isLost(call) && !entered) {
            rows.enter(call);
            metrics.counter(call.number() == null ? "khosh_abandoned_withheld" : "khosh_abandoned_entered")
                    .inc();
        } else if (entered && !rule.isLost(call)) {
            rows.takeBack(call.callId(), clock.instant());
        }
        rows.weighed(call.callId());
    }

    /** Closes what came about by itself: the caller was called back, or called again, and spoke with somebody. */
    public void closeServed() {
        for (AbandonedRows.Served served : rows.listServed()) {
            tries.answered(served.callId());
            String how = served.calledBack() ? "CALLED_BACK" : "CALLED_AGAIN";
            if (rows.close(served.id(), how, served.callId(), null, clock.instant())) {
                metrics.counter("khosh_abandoned_served").inc();
            }
        }
    }
}
