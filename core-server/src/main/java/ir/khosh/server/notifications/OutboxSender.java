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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Takes notices out and hands them to the providers, outside every business transaction. */
@ApplicationScoped
public class OutboxSender {

    /** Enough that the two transactions of a batch weigh little beside its sends. */
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
        Collection<List<OutboxRows.Due>> byReceiver = due.stream()
                .collect(Collectors.groupingBy(OutboxRows.Due::to, LinkedHashMap::new, Collectors.toList()))
                .values();
        send(byReceiver, fencingNumber);
        return due.size() == room;
    }

    /** What one person gets keeps its order; different people are served side by side. */
    private void send(Collection<List<OutboxRows.Due>> byReceiver, long fencingNumber) {
        Instant until = clock.instant().plus(LONGEST_BATCH);
        Queue<List<OutboxRows.Due>> waiting = new ConcurrentLinkedQueue<>(byReceiver);
        List<CompletableFuture<List<Settled>>> works = new ArrayList<>();
        // a task of the container costs about as much as a text, so each takes many
        for (int i = Math.min(atOnce, byReceiver.size()); i > 0; i--) {
            works.add(threads.supplyAsync(() -> carryAll(waiting, until, fencingNumber)));
        }
        List<Settled> outcomes = new ArrayList<>();
        works.forEach(work -> outcomes.addAll(work.join()));
        count(outcomes);
        List<Settled> dead = outcomes.stream()
                .filter(outcome -> outcome.state() == OutboxState.DEAD || outcome.state() == OutboxState.UNDELIVERED)
                .toList();
        rows.settle(outcomes.stream().filter(one -> !dead.contains(one)).toList(), fencingNumber);
        dead.forEach(one -> rows.settle(List.of(one), fencingNumber));
    }

    private List<Settled> carryAll(Queue<List<OutboxRows.Due>> waiting, Instant until, long fencingNumber) {
        List<Settled> outcomes = new ArrayList<>();
        for (List<OutboxRows.Due> receiver = waiting.poll(); receiver != null; receiver = waiting.poll()) {
            outcomes.addAll(carryAll(receiver, until, fencingNumber));
        }
        return outcomes;
    }

    private List<Settled> carryAll(List<OutboxRows.Due> receiver, Instant until, long fencingNumber) {
        return receiver.stream()
                .map(row -> clock.instant().isBefore(until)
                        ? sending.carry(row, (due, provider) -> rows.handing(due, provider, fencingNumber))
                        : Settled.untouched(row, Duration.ZERO))
                .toList();
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
