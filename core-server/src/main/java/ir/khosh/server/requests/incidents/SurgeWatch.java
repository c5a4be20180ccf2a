package ir.khosh.server.requests.incidents;

import ir.khosh.server.platform.TimedWork;
import ir.khosh.server.push.Desktops;
import ir.khosh.wire.incidents.IncidentView;
import ir.khosh.wire.push.Push;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Looks every few seconds whether somewhere a burst of calls began or grew quiet, and tells every desk. */
@Singleton
public class SurgeWatch {

    private static final Duration PERIOD = Duration.ofSeconds(3);

    private final SurgeCount count;
    private final IncidentRows rows;
    private final Desktops desktops;
    private final TimedWork timed;
    private final Clock clock;
    private volatile List<IncidentView> told = List.of();

    @Inject
    SurgeWatch(SurgeCount count, IncidentRows rows, Desktops desktops, TimedWork timed, Clock clock) {
        this.count = count;
        this.rows = rows;
        this.desktops = desktops;
        this.timed = timed;
        this.clock = clock;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        timed.every(PERIOD, "surge-watch", fencingNumber -> {
            count.look();
            List<IncidentView> open = rows.list();
            if (!open.equals(told)) {
                told = open;
                desktops.coalesce(new Push.Incidents(open, clock.instant()));
            }
        });
    }
}
