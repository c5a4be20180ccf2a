package ir.khosh.server.calls.abandoned;

import ir.khosh.server.shared.ConflictException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What outgoing calls tell the ledger. Each word may come twice; what is about no try of ours changes nothing. */
@Singleton
@Transactional
public class CallBackTries {

    private final AbandonedRows rows;
    private final MetricRegistry metrics;
    private final Clock clock;
    private final Duration held;
    private final Duration pause;

    @Inject
    CallBackTries(
            AbandonedRows rows,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.abandoned.held-seconds", defaultValue = "180") long heldSeconds,
            @ConfigProperty(name = "khosh.abandoned.retry-minutes", defaultValue = "15") long retryMinutes) {
        this.rows = rows;
        this.metrics = metrics;
        this.clock = clock;
        held = Duration.ofSeconds(heldSeconds);
        pause = Duration.ofMinutes(retryMinutes);
    }

    /**
     * Before the exchange is asked to dial.
     *
     * @param abandonedId the open item
     * @throws ConflictException {@code abandoned-taken} when a colleague calls this person already, or it is closed
     */
    public void begun(long abandonedId, String username, String displayName, String callId) {
        Instant now = clock.instant();
        if (!rows.hold(abandonedId, username, displayName, now, now.plus(held))) {
            throw new ConflictException("abandoned-taken", "همکار دیگری هم‌اکنون با این شماره تماس می‌گیرد.");
        }
        rows.begunTry(abandonedId, username, callId, now);
    }

    /** The citizen picked up. */
    public void answered(String callId) {
        rows.findTry(callId).ifPresent(one -> {
            rows.endedTry(one.callerId(), one.username(), "REACHED", null, clock.instant());
            rows.close(one.callerId(), "CALLED_BACK", callId, one.username(), clock.instant());
            metrics.counter("khosh_abandoned_called_back").inc();
        });
    }

    /** The call ended and the citizen had not picked up; without effect after {@link #answered}. */
    public void unanswered(String callId) {
        rows.findTry(callId).ifPresent(one -> {
            Instant now = clock.instant();
            rows.endedTry(one.callerId(), one.username(), "NO_ANSWER", null, now);
            rows.tried(one.callerId(), now, now.plus(pause));
        });
    }
}
