package ir.khosh.server.push;

import ir.khosh.server.accounts.Sessions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
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
    }

    void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        work.forEach(task -> task.cancel(false));
    }

    private void keepSessions() {
        desktops.connections().forEach(connection -> sessions.keepAlive(connection.session()));
    }

    private void every(long millis, Runnable task) {
        work.add(timer.scheduleAtFixedRate(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        LOG.log(Level.WARNING, "push pulse", e);
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS));
    }
}
