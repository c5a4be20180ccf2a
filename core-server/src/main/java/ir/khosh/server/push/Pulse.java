package ir.khosh.server.push;

import ir.khosh.server.accounts.Sessions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Coalesced figures, heartbeats, and the watch over sessions of open desktops. */
@ApplicationScoped
public class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class.getName());
    private static final Duration PING = Duration.ofSeconds(5);

    @Resource
    private ManagedScheduledExecutorService timer;

    private final List<Future<?>> work = new ArrayList<>();
    private Desktops desktops;
    private Sessions sessions;

    protected Pulse() {}

    @Inject
    Pulse(Desktops desktops, Sessions sessions) {
        this.desktops = desktops;
        this.sessions = sessions;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        every(250, desktops::sendCoalesced);
        every(1000, desktops::beat);
        every(20_000, this::keepSessions);
        // not at a fixed rate: after a pause of ours the missed questions must not come all at once
        work.add(timer.scheduleWithFixedDelay(
                () -> guarded(desktops::ping), PING.toMillis(), PING.toMillis(), TimeUnit.MILLISECONDS));
    }

    void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        work.forEach(task -> task.cancel(false));
    }

    private void keepSessions() {
        desktops.connections().forEach(connection -> sessions.keepAlive(connection.session()));
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "push pulse", e);
        }
    }

    private void every(long millis, Runnable task) {
        work.add(timer.scheduleAtFixedRate(() -> guarded(task), millis, millis, TimeUnit.MILLISECONDS));
    }
}
