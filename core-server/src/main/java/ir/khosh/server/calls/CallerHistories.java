package ir.khosh.server.calls;

import ir.khosh.server.platform.DatabaseWatch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What is known of each caller, asked once a call by threads of its own. Nothing here waits for the database. */
@Singleton
class CallerHistories {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(CallerHistories.class.getName());

    private final CallerCardComposer composer;
    private final CallWorkers workers;
    private final DatabaseWatch database;
    private final MetricRegistry metrics;

    @Inject
    CallerHistories(CallerCardComposer composer, CallWorkers workers, DatabaseWatch database, MetricRegistry metrics) {
        this.composer = composer;
        this.workers = workers;
        this.database = database;
        this.metrics = metrics;
    }

    /** The caller's history, looked up as soon as the call waits, so that it is there when a phone rings. */
    CompletableFuture<CallerHistory> of(LiveCall call, Instant now) {
        synchronized (call) {
            boolean stale = call.history == null
                    || call.history.isCompletedExceptionally()
                    || call.history.isDone() && call.historyAt.plus(FRESH).isBefore(now);
            if (stale) {
                call.history = lookUp(call);
                call.historyAt = now;
            }
            return call.history;
        }
    }

    private CompletableFuture<CallerHistory> lookUp(LiveCall call) {
        if (call.number().isEmpty()) {
            return CompletableFuture.completedFuture(CallerHistory.NOBODY);
        }
        CompletableFuture<CallerHistory> history = new CompletableFuture<>();
        boolean accepted = workers.run(() -> {
            if (database.isAway()) {
                history.completeExceptionally(new IllegalStateException("the database is away"));
                return;
            }
            try {
                history.complete(composer.compose(call.number().orElseThrow()));
            } catch (RuntimeException e) {
                metrics.counter("khosh_cards_failed").inc();
                LOG.log(Level.WARNING, "no caller card for call " + call.id, e);
                history.completeExceptionally(e);
            }
        });
        if (!accepted) {
            metrics.counter("khosh_cards_refused").inc();
            history.completeExceptionally(new IllegalStateException("too many cards wait"));
        }
        return history;
    }
}
