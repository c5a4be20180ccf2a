package ir.khosh.server.calls;

import ir.khosh.server.push.Desktops;
import ir.khosh.telephony.CallBoard.SeatState;
import ir.khosh.telephony.CallBoard.View;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.Telephony.CommandOutcome;
import ir.khosh.telephony.asterisk.ExchangeAccess;
import ir.khosh.wire.agents.AgentView;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.session.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Makes the exchange's seats agree with what was decided, at every change and after every reconnection. */
@ApplicationScoped
public class SeatKeeper {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(SeatKeeper.class.getName());

    private final Map<String, Instant> asked = new ConcurrentHashMap<>();
    private final Map<String, AgentView> told = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private Agents agents;
    private Floor floor;
    private Desktops desktops;
    private CallWorkers workers;
    private ExchangeLease lease;
    private Preference preference;
    private MetricRegistry metrics;
    private Clock clock;

    protected SeatKeeper() {}

    @Inject
    SeatKeeper(
            Agents agents,
            Floor floor,
            Desktops desktops,
            CallWorkers workers,
            ExchangeLease lease,
            Preference preference,
            MetricRegistry metrics,
            Clock clock) {
        this.agents = agents;
        this.floor = floor;
        this.desktops = desktops;
        this.workers = workers;
        this.lease = lease;
        this.preference = preference;
        this.metrics = metrics;
        this.clock = clock;
    }

    void onDecision(@Observes AgentDecision decision) {
        asked.remove(decision.extension());
        workers.run(this::keep);
    }

    /** Every quarter of a second, and at once after a decision or a reconnection. */
    synchronized void keep() {
        if (lease.isElsewhere()) {
            return;
        }
        agents.endLateWrapUps();
        View view = floor.view();
        floor.exchange().filter(link -> view.linkUp() && lease.mayAct()).ifPresent(link -> {
            Set<String> decided = new HashSet<>();
            for (AgentDecision decision : agents.all()) {
                decided.add(decision.extension());
                follow(
                        link.telephony(),
                        link.access(),
                        decision,
                        floor.seat(decision.extension()).orElse(null));
            }
            view.seats().stream()
                    .filter(seat ->
                            seat.signedIn() && !decided.contains(seat.agent().value()))
                    .filter(seat -> link.access().extensions().contains(seat.agent()))
                    .forEach(seat ->
                            ask(seat.agent().value(), () -> link.telephony().signOut(seat.agent())));
        });
        agents.all().forEach(decision -> tell(decision.extension()));
    }

    /** After a reconnection nothing asked before counts. */
    void startAgain() {
        asked.clear();
        workers.run(this::keep);
    }

    /** The exchange said something of a seat; what is said before the work begins is part of it. */
    void changed() {
        if (due.compareAndSet(false, true) && !workers.run(this::keepDue)) {
            due.set(false);
        }
    }

    private void keepDue() {
        due.set(false);
        keep();
    }

    private void follow(Telephony telephony, ExchangeAccess access, AgentDecision decision, SeatState seat) {
        if (Agents.agrees(decision, seat)) {
            asked.remove(decision.extension());
            return;
        }
        Extension extension = new Extension(decision.extension());
        if (!access.extensions().contains(extension)) {
            return;
        }
        if (!decision.isSignedIn()) {
            ask(decision.extension(), () -> telephony.signOut(extension));
        } else if (seat == null || !seat.signedIn()) {
            ask(decision.extension(), () -> {
                CompletionStage<CommandOutcome> in =
                        telephony.signIn(extension, decision.displayName(), queuesOf(decision, access));
                return decision.isPaused()
                        ? in.thenCompose(done -> telephony.pause(extension, decision.pauseCode()))
                        : in;
            });
        } else if (decision.isPaused()) {
            ask(decision.extension(), () -> telephony.pause(extension, decision.pauseCode()));
        } else {
            ask(decision.extension(), () -> {
                preference.beforeReturn(decision.extension(), telephony);
                return telephony.resume(extension);
            });
        }
    }

    private void ask(String extension, Supplier<CompletionStage<CommandOutcome>> command) {
        Instant now = clock.instant();
        Instant before = asked.get(extension);
        if (before != null && before.plus(PATIENCE).isAfter(now)) {
            return;
        }
        asked.put(extension, now);
        metrics.counter("khosh_seat_commands").inc();
        command.get().whenComplete((outcome, failure) -> {
            if (outcome instanceof CommandOutcome.Refused refused) {
                LOG.warning("the exchange refused seat " + extension + ": " + refused.code());
                metrics.counter("khosh_seat_refusals").inc();
            }
        });
    }

    private static Set<QueueName> queuesOf(AgentDecision decision, ExchangeAccess access) {
        Set<QueueName> queues = new HashSet<>();
        queues.add(access.overflow());
        if (decision.role() == Role.OPERATOR) {
            queues.addAll(access.queues());
        }
        return queues;
    }

    AgentView viewOf(String extension) {
        Optional<SeatState> seat = floor.seat(extension);
        return agents.view(
                extension,
                agents.find(extension).orElse(null),
                seat.orElse(null),
                floor.view().linkUp());
    }

    private void tell(String extension) {
        AgentView view = viewOf(extension);
        if (!view.equals(told.put(extension, view))) {
            desktops.toExtension(extension, new Push.Agent(view));
        }
    }
}
