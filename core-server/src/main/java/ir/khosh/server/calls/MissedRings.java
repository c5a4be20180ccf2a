package ir.khosh.server.calls;

import ir.khosh.telephony.CallEvent.WithdrawReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts what each seat let ring, until a call is answered there or its operator decides something. Never waits. */
@ApplicationScoped
public class MissedRings {

    private final Map<String, Integer> inARow = new ConcurrentHashMap<>();
    private MissedRingRule rule;
    private Agents agents;
    private MetricRegistry metrics;

    protected MissedRings() {}

    @Inject
    MissedRings(MissedRingRule rule, Agents agents, MetricRegistry metrics) {
        this.rule = rule;
        this.agents = agents;
        this.metrics = metrics;
    }

    /** @return whether this ring was missed */
    boolean withdrawn(String extension, WithdrawReason reason, boolean overflowed) {
        if (!rule.isMissed(reason, overflowed)) {
            return false;
        }
        metrics.counter("khosh_missed_rings").inc();
        if (rule.pausesAfter(inARow.merge(extension, 1, Integer::sum))
                && agents.pauseByRule(extension, MissedRingRule.PAUSE_REASON)) {
            metrics.counter("khosh_seats_paused_by_rule").inc();
        }
        return true;
    }

    void answered(String extension) {
        inARow.remove(extension);
    }

    void onDecision(@Observes AgentDecision decision) {
        inARow.remove(decision.extension());
    }
}
