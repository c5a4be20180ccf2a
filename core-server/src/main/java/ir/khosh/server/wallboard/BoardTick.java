package ir.khosh.server.wallboard;

import ir.khosh.server.calls.FloorPicture;
import ir.khosh.server.push.Desktops;
import ir.khosh.server.push.Topic;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.wallboard.BoardAlert;
import ir.khosh.wire.wallboard.BoardFigure;
import ir.khosh.wire.wallboard.ReconciliationView;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Puts the board on the screens: what moves quickly at each tick, the rest at each fourth. */
@ApplicationScoped
public class BoardTick {

    private static final Logger LOG = Logger.getLogger(BoardTick.class.getName());

    @Resource
    private ManagedScheduledExecutorService timer;

    private final Alerts alerts = new Alerts();
    private final List<Future<?>> work = new ArrayList<>();
    private FloorPicture floor;
    private DayLedger ledger;
    private BoardFigures figures;
    private BoardRules rules;
    private DayLines lines;
    private Reconciliation reconciliation;
    private Desktops desktops;
    private Clock clock;
    private MetricRegistry metrics;
    private long tickMillis;

    protected BoardTick() {}

    @Inject
    BoardTick(
            FloorPicture floor,
            DayLedger ledger,
            BoardFigures figures,
            BoardRules rules,
            DayLines lines,
            Reconciliation reconciliation,
            Desktops desktops,
            Clock clock,
            MetricRegistry metrics,
            @ConfigProperty(name = "khosh.wallboard.tick-millis", defaultValue = "250") long tickMillis) {
        this.floor = floor;
        this.ledger = ledger;
        this.figures = figures;
        this.rules = rules;
        this.lines = lines;
        this.reconciliation = reconciliation;
        this.desktops = desktops;
        this.clock = clock;
        this.metrics = metrics;
        this.tickMillis = tickMillis;
    }

    void onStart(@Observes @Priority(6000) @Initialized(ApplicationScoped.class) Object started) {
        metrics.gauge(
                "khosh_wallboard_calls",
                () -> ledger.read(day -> day.calls().rows().size()));
        metrics.gauge("khosh_wallboard_alerts_raised", this::raised);
        work.add(
                timer.scheduleWithFixedDelay(() -> guarded(this::tick), tickMillis, tickMillis, TimeUnit.MILLISECONDS));
        work.add(timer.scheduleWithFixedDelay(
                () -> guarded(this::slowTick), 2 * tickMillis, 4 * tickMillis, TimeUnit.MILLISECONDS));
    }

    void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        work.forEach(task -> task.cancel(false));
    }

    private void tick() {
        if (desktops.isWatched(Topic.BOARD)) {
            desktops.coalesce(Topic.BOARD, board());
        }
    }

    /** Reads only memory: the database may be away. */
    Push.Board board() {
        Instant now = clock.instant();
        FloorPicture.Moment moment = floor.now();
        boolean heard = moment.linkUp() && !rules.isSilent(moment.silentMillis());
        return ledger.read(day -> {
            List<BoardFigure> all = figures.of(moment, day, now);
            return new Push.Board(
                    day.calls().day().from(),
                    moment.asOf(),
                    heard,
                    moment.silentMillis(),
                    all,
                    moment.waiting(),
                    moment.seats(),
                    standing(all, heard, moment.silentMillis(), now));
        });
    }

    private List<BoardAlert> standing(List<BoardFigure> all, boolean heard, long silentMillis, Instant now) {
        synchronized (alerts) {
            return alerts.of(all, heard, silentMillis, now);
        }
    }

    private long raised() {
        synchronized (alerts) {
            return alerts.raised();
        }
    }

    private void slowTick() {
        if (ledger.isStale()) {
            ledger.reload();
        }
        if (desktops.isWatched(Topic.BOARD)) {
            lines.lookUp();
            ReconciliationView held = reconciliation.last();
            desktops.coalesce(
                    Topic.BOARD,
                    new Push.BoardDay(
                            ledger.read(day -> day.calls().day().from()),
                            floor.now().asOf(),
                            lines.requestsAsOf(),
                            lines.intervals(),
                            lines.provinces(),
                            held.differences(),
                            held.trouble() == null ? held.at() : null));
        }
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            metrics.counter("khosh_wallboard_failures").inc();
            LOG.log(Level.WARNING, "the board could not be made", e);
        }
    }
}
