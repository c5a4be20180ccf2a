package ir.khosh.server.calls;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Threads of the call path that know the application's context. The exchange's own thread does not, and must never
 * wait.
 */
@ApplicationScoped
public class CallWorkers {

    private static final Logger LOG = Logger.getLogger(CallWorkers.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    private ThreadPoolExecutor workers;
    private ScheduledThreadPoolExecutor timer;

    @PostConstruct
    void open() {
        workers = new ThreadPoolExecutor(12, 12, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(2000), threads);
        timer = new ScheduledThreadPoolExecutor(3, threads);
        timer.setRemoveOnCancelPolicy(true);
    }

    /** @return false when too much waits already; the work is not done then */
    public boolean run(Runnable work) {
        try {
            workers.execute(() -> guarded(work));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    void after(Duration delay, Runnable work) {
        timer.schedule(() -> guarded(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    void every(Duration period, Runnable work) {
        timer.scheduleWithFixedDelay(() -> guarded(work), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    Thread thread(Runnable loop) {
        return threads.newThread(loop);
    }

    int waiting() {
        return workers.getQueue().size();
    }

    void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "work of the call path failed", e);
        }
    }
}
