package ir.khosh.server.notifications;

import ir.khosh.server.platform.TimedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Takes notices out and hands them to the channel, outside every business transaction. */
@ApplicationScoped
public class OutboxSender {

    private static final int BATCH = 20;
    private static final Logger LOG = Logger.getLogger(OutboxSender.class.getName());

    private OutboxRows rows;
    private SmsChannel channel;
    private TimedWork timed;
    private MetricRegistry metrics;
    private volatile OutboxRows.Depth depth = new OutboxRows.Depth(0, 0, 0);

    protected OutboxSender() {}

    @Inject
    OutboxSender(OutboxRows rows, SmsChannel channel, TimedWork timed, MetricRegistry metrics) {
        this.rows = rows;
        this.channel = channel;
        this.timed = timed;
        this.metrics = metrics;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        metrics.gauge("khosh_outbox_waiting", () -> depth.waiting());
        metrics.gauge("khosh_outbox_oldest_seconds", () -> depth.oldestSeconds());
        metrics.gauge("khosh_outbox_dead", () -> depth.dead());
        if (!channel.isConfigured()) {
            LOG.warning("khosh.sms.url is not set: notices wait in the outbox");
        }
        timed.every(Duration.ofMillis(500), "outbox", this::sendDue);
    }

    private void sendDue(long fencingNumber) {
        depth = rows.depth();
        if (!channel.isConfigured() || depth.waiting() == 0) {
            return;
        }
        List<OutboxRows.Due> due;
        do {
            due = rows.take(BATCH, fencingNumber);
            due.forEach(row -> send(row, fencingNumber));
        } while (due.size() == BATCH);
    }

    private void send(OutboxRows.Due row, long fencingNumber) {
        SmsChannel.Outcome outcome = channel.send(row.id(), row.to(), row.text());
        RetryPolicy policy = RetryPolicy.DEFAULT;
        if (outcome instanceof SmsChannel.Outcome.Taken taken) {
            metrics.counter("khosh_texts_sent").inc();
            rows.sent(row, taken.messageId(), fencingNumber);
        } else if (outcome instanceof SmsChannel.Outcome.Refused refused) {
            dead(row, refused.reason(), fencingNumber);
        } else {
            boolean unknown = outcome instanceof SmsChannel.Outcome.Unknown;
            String reason = outcome instanceof SmsChannel.Outcome.Unknown u
                    ? u.reason()
                    : ((SmsChannel.Outcome.Unavailable) outcome).reason();
            if (policy.givesUpAfter(row.attempts())) {
                dead(row, reason, fencingNumber);
            } else {
                metrics.counter("khosh_text_retries").inc();
                rows.later(
                        row,
                        unknown ? OutboxState.UNKNOWN : OutboxState.PENDING,
                        reason,
                        policy.waitAfter(row.attempts()),
                        fencingNumber);
            }
        }
    }

    private void dead(OutboxRows.Due row, String reason, long fencingNumber) {
        metrics.counter("khosh_texts_dead").inc();
        rows.later(row, OutboxState.DEAD, reason, Duration.ZERO, fencingNumber);
    }
}
