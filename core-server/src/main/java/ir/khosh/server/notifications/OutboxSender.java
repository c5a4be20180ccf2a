package ir.khosh.server.notifications;

import ir.khosh.server.platform.TimedWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Takes notices out and hands them to the providers, outside every business transaction. */
@ApplicationScoped
public class OutboxSender {

    /** Enough that taking them weighs little beside their sends. */
    private static final int BATCH = 128;
    /** With one send at the end of it a batch stays below {@link OutboxRows#HELD}. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(OutboxSender.class.getName());

    @Resource
    private ManagedExecutorService threads;

    private OutboxRows rows;
    private NoticeSending sending;
    private NoticeProviders providers;
    private TimedWork timed;
    private MetricRegistry metrics;
    private Clock clock;
    private int atOnce;

    protected OutboxSender() {}

    @Inject
    OutboxSender(
            OutboxRows rows,
            NoticeSending sending,
            NoticeProviders providers,
            TimedWork timed,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.sms.at-once", defaultValue = "8") int atOnce) {
        this.rows = rows;
        this.sending = sending;
        this.providers = providers;
        this.timed = timed;
        this.metrics = metrics;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (providers.of(NoticeChannel.SMS).isEmpty()) {
            LOG.warning("no SMS provider is configured: notices wait in the outbox");
        }
        for (NoticeChannel channel : NoticeChannel.values()) {
            if (!providers.of(channel).isEmpty()) {
                String name = channel == NoticeChannel.SMS ? "outbox" : "outbox-email";
                timed.whileMore(Duration.ofMillis(500), name, fencing -> sendDue(channel, fencing));
            }
        }
    }

    /** @return whether more may be due */
    private boolean sendDue(NoticeChannel channel, long fencingNumber) {
        int room = Math.min(BATCH, providers.room(channel));
        Optional<NoticeProviders.Line> next = providers.next(channel);
        if (room == 0 || next.isEmpty()) {
            return false;
        }
        List<OutboxRows.Due> due = rows.take(channel, next.get().provider().name(), room, fencingNumber);
        if (!due.isEmpty()) {
            send(due, fencingNumber);
        }
        return due.size() == room;
    }

    private void send(List<OutboxRows.Due> due, long fencingNumber) {
        Instant until = clock.instant().plus(LONGEST_BATCH);
        NoticeLanes lanes = new NoticeLanes(
                atOnce,
                threads,
                row -> sending.carry(row, (notice, provider) -> rows.handing(notice, provider, fencingNumber)),
                (brought, next) -> turn(brought, next, fencingNumber));
        rows.giveBack(lanes.carry(due, () -> clock.instant().isBefore(until)), fencingNumber);
    }

    /** What is given up is told to others, who may refuse to hear it: each in a transaction of its own. */
    private List<OutboxRows.Due> turn(List<Settled> brought, List<OutboxRows.Due> next, long fencingNumber) {
        count(brought);
        Map<Boolean, List<Settled>> byEnd = brought.stream()
                .collect(Collectors.partitioningBy(
                        one -> one.state() == OutboxState.DEAD || one.state() == OutboxState.UNDELIVERED));
        byEnd.get(true).forEach(one -> rows.settle(List.of(one), fencingNumber));
        return byEnd.get(false).isEmpty() && next.isEmpty() ? next : rows.turn(byEnd.get(false), next, fencingNumber);
    }

    private void count(List<Settled> outcomes) {
        for (Settled outcome : outcomes) {
            switch (outcome.state()) {
                case SENT, DELIVERED -> metrics.counter("khosh_texts_sent").inc();
                case DEAD, UNDELIVERED -> metrics.counter("khosh_texts_dead").inc();
                case UNKNOWN -> metrics.counter("khosh_texts_unknown").inc();
                default -> {
                    if (outcome.tried()) {
                        metrics.counter("khosh_text_retries").inc();
                    }
                }
            }
        }
    }
}
