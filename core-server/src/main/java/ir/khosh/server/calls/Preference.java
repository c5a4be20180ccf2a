package ir.khosh.server.calls;

import ir.khosh.server.calls.LastOperatorPolicy.Waiting;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Telephony;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Puts an operator's own last caller first just before the operator returns. The exchange takes commands in order. */
@Singleton
public class Preference {

    private static final int BELOW_LOYAL = 5;

    private final Floor floor;
    private final MetricRegistry metrics;
    private final Clock clock;
    private final LastOperatorPolicy policy;

    @Inject
    Preference(
            Floor floor,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.last-operator.days", defaultValue = "7") long days,
            @ConfigProperty(name = "khosh.last-operator.leap-seconds", defaultValue = "60") long leapSeconds) {
        this.floor = floor;
        this.metrics = metrics;
        this.clock = clock;
        this.policy = new LastOperatorPolicy(BELOW_LOYAL, Duration.ofDays(days), Duration.ofSeconds(leapSeconds));
    }

    void beforeReturn(String extension, Telephony telephony) {
        List<Waiting> waiting = floor.view().calls().stream()
                .filter(call -> call.phase() == Phase.WAITING)
                .map(this::waiting)
                .toList();
        policy.callFor(extension, waiting, clock.instant()).flatMap(floor::find).ifPresent(call -> {
            synchronized (call) {
                call.preferredFor = extension;
            }
            metrics.counter("khosh_last_operator_preferred").inc();
            telephony.raisePriority(new CallId(call.id), policy.priority());
        });
    }

    private Waiting waiting(CallState state) {
        Optional<LiveCall> call = floor.find(state.call().value());
        LastTalk last = call.map(known -> {
                    synchronized (known) {
                        return known.lastTalk;
                    }
                })
                .orElse(null);
        return new Waiting(state.call().value(), state.queuedAt(), state.priority(), last);
    }
}
