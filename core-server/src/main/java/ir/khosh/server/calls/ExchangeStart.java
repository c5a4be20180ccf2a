package ir.khosh.server.calls;

import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.asterisk.AsteriskTelephony;
import ir.khosh.telephony.asterisk.ExchangeAccess;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Finds the exchange and keeps it connected for as long as the application runs. */
@ApplicationScoped
public class ExchangeStart {

    private static final Logger LOG = Logger.getLogger(ExchangeStart.class.getName());

    private Floor floor;
    private FloorListener listener;
    private FloorFigures figures;
    private Agents agents;
    private SeatKeeper seats;
    private CallWorkers workers;
    private CallWriter writer;
    private ExchangeLease lease;
    private BoardDrift drift;
    private CallRecording recording;
    private MetricRegistry metrics;
    private Clock clock;
    private Path paper;
    private volatile boolean stopping;

    protected ExchangeStart() {}

    @Inject
    ExchangeStart(
            Floor floor,
            FloorListener listener,
            FloorFigures figures,
            Agents agents,
            SeatKeeper seats,
            CallWorkers workers,
            CallWriter writer,
            ExchangeLease lease,
            BoardDrift drift,
            CallRecording recording,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.exchange.bridge") String paper) {
        this.floor = floor;
        this.listener = listener;
        this.figures = figures;
        this.agents = agents;
        this.seats = seats;
        this.workers = workers;
        this.writer = writer;
        this.lease = lease;
        this.drift = drift;
        this.recording = recording;
        this.metrics = metrics;
        this.clock = clock;
        this.paper = Path.of(paper);
    }

    void onStart(@Observes @Priority(5000) @Initialized(ApplicationScoped.class) Object started) {
        agents.load();
        workers.thread(writer::run).start();
        countLinks();
        workers.every(Duration.ofMillis(250), seats::keep);
        workers.every(Duration.ofMillis(500), figures::changed);
        drift.start();
        workers.every(Duration.ofSeconds(1), recording::keep);
        workers.run(this::lookAtLease);
        workers.every(ExchangeLease.PERIOD, this::lookAtLease);
        workers.every(Duration.ofMillis(500), this::connect);
    }

    private synchronized void lookAtLease() {
        if (stopping) {
            return;
        }
        Ownership.Look look = lease.look();
        if (!look.changed()) {
            return;
        }
        floor.exchange().ifPresent(link -> link.telephony().close());
        listener.disowned();
        LOG.info(look.owned() ? "this node owns the exchange" : "another node owns the exchange");
        metrics.counter("khosh_exchange_owner_changes").inc();
        if (look.owned()) {
            agents.load();
            connect();
        }
    }

    /** Reads the paper while there is no link: the exchange may come later, or come back with other ports. */
    private synchronized void connect() {
        Optional<ExchangeLink> old = floor.exchange();
        if (stopping
                || !lease.mayAct()
                || !Files.exists(paper)
                || old.map(link -> link.telephony().link().up()).orElse(false)) {
            return;
        }
        try {
            ExchangeAccess access = ExchangeAccess.read(paper);
            if (old.isPresent() && old.get().access().equals(access)) {
                return;
            }
            old.ifPresent(link -> link.telephony().close());
            Telephony telephony = new AsteriskTelephony(access, clock);
            floor.connect(new ExchangeLink(access, telephony));
            telephony.start(listener::onEvent);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "the exchange's access paper is not readable yet", e);
        }
    }

    private void countLinks() {
        metrics.gauge("khosh_exchange_owned", () -> lease.mayAct() ? 1 : 0);
        metrics.gauge("khosh_live_calls", () -> floor.calls().size());
        metrics.gauge("khosh_call_work_waiting", workers::waiting);
        metrics.gauge("khosh_exchange_up", () -> figures.exchange().up() ? 1 : 0);
        metrics.gauge("khosh_exchange_events_dropped", () -> counter(Telephony.Counters::dropped));
        metrics.gauge("khosh_exchange_events_ignored", () -> counter(Telephony.Counters::ignored));
        metrics.gauge("khosh_exchange_events_malformed", () -> counter(Telephony.Counters::malformed));
        metrics.gauge("khosh_exchange_events_received", () -> counter(Telephony.Counters::received));
    }

    private long counter(ToLongFunction<Telephony.Counters> which) {
        return floor.exchange()
                .map(link -> which.applyAsLong(link.telephony().counters()))
                .orElse(0L);
    }

    void onStop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        this.stopping = true;
        floor.exchange().ifPresent(link -> link.telephony().close());
        writer.close();
        workers.close();
        release();
    }

    private void release() {
        try {
            lease.release();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "the lease runs out by itself", e);
        }
    }
}
