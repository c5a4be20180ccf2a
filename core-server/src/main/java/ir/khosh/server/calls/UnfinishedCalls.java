package ir.khosh.server.calls;

import ir.khosh.server.platform.TimedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Closes calls that nobody will ever say anything of. */
@Singleton
public class UnfinishedCalls {

    private static final Duration WINDOW = Duration.ofDays(2);
    private static final Duration LONGEST_PERIOD = Duration.ofMinutes(1);

    private final CallRecords records;
    private final TimedWork timed;
    private final MetricRegistry metrics;
    private final Clock clock;
    private final NoResultPolicy policy;

    @Inject
    UnfinishedCalls(
            CallRecords records,
            TimedWork timed,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.calls.no-result-seconds", defaultValue = "600") long seconds) {
        this.records = records;
        this.timed = timed;
        this.metrics = metrics;
        this.clock = clock;
        this.policy = new NoResultPolicy(Duration.ofSeconds(seconds));
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        Duration tenth = policy.patience().dividedBy(10).plusSeconds(1);
        timed.every(
                tenth.compareTo(LONGEST_PERIOD) < 0 ? tenth : LONGEST_PERIOD,
                "calls-without-result",
                fencingNumber -> close());
    }

    private void close() {
        Instant now = clock.instant();
        records.listWithoutDisposition(now.minus(WINDOW), policy.endedBy(now)).stream()
                .filter(call -> policy.closes(call, now))
                .filter(call -> records.closeWithoutResult(call.callId(), NoResultPolicy.DISPOSITION))
                .forEach(call -> metrics.counter("khosh_calls_without_result").inc());
    }
}
