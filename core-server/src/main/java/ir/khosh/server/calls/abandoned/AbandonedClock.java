package ir.khosh.server.calls.abandoned;

import ir.khosh.server.platform.TimedWork;
import ir.khosh.server.push.Desktops;
import ir.khosh.wire.push.Push;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Keeps the ledger true: once a second, beside everything else. Tells desktops when its figures change. */
@Singleton
public class AbandonedClock {

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration TELL_AGAIN = Duration.ofSeconds(10);

    private final AbandonedWeighing weighing;
    private final AbandonedReading reading;
    private final Desktops desktops;
    private final TimedWork timed;
    private final Clock clock;
    private volatile Push.Abandoned told;

    @Inject
    AbandonedClock(
            AbandonedWeighing weighing,
            AbandonedReading reading,
            Desktops desktops,
            TimedWork timed,
            MetricRegistry metrics,
            Clock clock) {
        this.weighing = weighing;
        this.reading = reading;
        this.desktops = desktops;
        this.timed = timed;
        this.clock = clock;
        metrics.gauge("khosh_abandoned_open", () -> told == null ? 0 : told.open());
        metrics.gauge("khosh_abandoned_oldest_seconds", this::oldestSeconds);
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        timed.every(PERIOD, "abandoned-ledger", fencingNumber -> keep());
    }

    private void keep() {
        int weighed;
        do {
            weighed = weighing.weigh();
        } while (weighed == AbandonedRows.BATCH);
        weighing.closeServed();
        tell(reading.figures());
    }

    private void tell(Push.Abandoned now) {
        Push.Abandoned before = told;
        boolean news = before == null
                || before.open() != now.open()
                || before.due() != now.due()
                || before.withheldToday() != now.withheldToday()
                || !Objects.equals(before.oldestSince(), now.oldestSince())
                || before.asOf().plus(TELL_AGAIN).isBefore(now.asOf());
        if (news) {
            told = now;
            desktops.coalesce(now);
        }
    }

    private long oldestSeconds() {
        Push.Abandoned now = told;
        return now == null || now.oldestSince() == null
                ? 0
                : Duration.between(now.oldestSince(), clock.instant()).toSeconds();
    }
}
