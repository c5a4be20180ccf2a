package ir.khosh.server.calls;

import ir.khosh.server.platform.DatabaseBack;
import ir.khosh.telephony.AgentEvent;
import ir.khosh.telephony.CallBoard;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.LinkEvent;
import ir.khosh.telephony.SupervisionEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Hears the exchange on its own thread: folds, tells desktops, hands work to others. Never waits. */
@Singleton
class FloorListener {

    private static final Logger LOG = Logger.getLogger(FloorListener.class.getName());

    private CallBoard board = CallBoard.empty();
    private final Floor floor;
    private final ScreenPops pops;
    private final CallerHistories histories;
    private final CallWriter writer;
    private final Agents agents;
    private final SeatKeeper seats;
    private final MissedRings missed;
    private final OfferReasoning reasoning;
    private final HandlingNews handling;
    private final LegNews legs;
    private final RecordingNews recordings;
    private final CallRecording recording;
    private final ControlPushes controls;
    private final SupervisionNews supervision;
    private final FloorFigures figures;
    private final CallCatchUp catchUp;
    private final ExchangeLease lease;
    private final MetricRegistry metrics;
    private final Clock clock;

    @Inject
    FloorListener(
            Floor floor,
            ScreenPops pops,
            CallerHistories histories,
            CallWriter writer,
            Agents agents,
            SeatKeeper seats,
            MissedRings missed,
            OfferReasoning reasoning,
            HandlingNews handling,
            LegNews legs,
            RecordingNews recordings,
            CallRecording recording,
            ControlPushes controls,
            SupervisionNews supervision,
            FloorFigures figures,
            CallCatchUp catchUp,
            ExchangeLease lease,
            MetricRegistry metrics,
            Clock clock) {
        this.clock = clock;
        this.floor = floor;
        this.pops = pops;
        this.histories = histories;
        this.writer = writer;
        this.agents = agents;
        this.seats = seats;
        this.missed = missed;
        this.reasoning = reasoning;
        this.handling = handling;
        this.legs = legs;
        this.recordings = recordings;
        this.recording = recording;
        this.controls = controls;
        this.supervision = supervision;
        this.figures = figures;
        this.catchUp = catchUp;
        this.lease = lease;
        this.metrics = metrics;
    }

    synchronized void onEvent(ExchangeEvent event) {
        try {
            for (ExchangeEvent change : board.apply(event)) {
                floor.show(board.view());
                apply(change);
            }
            floor.show(board.view());
            if (event instanceof LinkEvent.Resynchronised synced) {
                resynchronised(synced);
            }
            figures.changed();
        } catch (RuntimeException e) {
            metrics.counter("khosh_events_failed").inc();
            LOG.log(Level.SEVERE, "an event of the exchange could not be taken in", e);
        }
    }

    /** Another node owns the exchange: what was known here is forgotten, unwritten. */
    synchronized void disowned() {
        board = CallBoard.empty();
        floor.disconnect();
        figures.changed();
    }

    void onDatabaseBack(@Observes DatabaseBack back) {
        floor.calls().forEach(call -> pops.showAgain(call, clock.instant()));
    }

    private void resynchronised(LinkEvent.Resynchronised synced) {
        metrics.counter("khosh_resynchronisations").inc();
        writer.closeAllBut(floor.calls().stream().map(call -> call.id).toList(), synced.receivedAt());
        floor.calls().stream().filter(call -> call.answeredAt != null).forEach(call -> {
            handling.recall(call);
            recording.recall(call);
        });
        supervision.found(board.view().supervisions(), synced.receivedAt());
        catchUp.start();
        seats.startAgain();
    }

    private void apply(ExchangeEvent change) {
        if (change instanceof CallEvent news) {
            LiveCall call = callOf(news);
            if (call != null) {
                synchronized (call) {
                    apply(call, news);
                }
            }
        } else if (change instanceof AgentEvent) {
            seats.changed();
        } else if (change instanceof SupervisionEvent news) {
            supervision.moved(news);
        }
    }

    private LiveCall callOf(CallEvent news) {
        CallId id = news.call();
        Optional<LiveCall> known = floor.find(id.value());
        if (known.isPresent()) {
            return known.get();
        }
        LiveCall call = news instanceof CallEvent.Queued queued
                ? new LiveCall(
                        id.value(),
                        queued.caller(),
                        queued.dialled(),
                        queued.queue().value(),
                        board.findCall(id).map(CallBoard.CallState::queuedAt).orElse(queued.receivedAt()))
                : board.findCall(id).map(LiveCall::of).orElse(null);
        if (call != null) {
            floor.put(call);
        }
        return call;
    }

    private void apply(LiveCall call, CallEvent news) {
        String extension = null;
        String detail = null;
        if (news instanceof CallEvent.Queued queued) {
            call.queue = queued.queue().value();
            preferLoyal(call, queued);
            reasoning.queued(call);
        } else if (news instanceof CallEvent.Offered offered) {
            extension = offered.agent().value();
            pops.offered(call, extension, offered.receivedAt());
            reasoning.offered(call, extension, offered.receivedAt());
        } else if (news instanceof CallEvent.OfferWithdrawn withdrawn) {
            extension = withdrawn.agent().value();
            detail = withdrawn.reason().name();
            pops.withdrawn(call, extension, detail);
            if (missed.withdrawn(extension, withdrawn.reason(), call.overflowed)) {
                reasoning.missed(call, extension);
            }
        } else if (news instanceof CallEvent.Connected connected) {
            extension = connected.agent() == null ? null : connected.agent().value();
            connected(call, connected, extension);
        } else if (news instanceof CallEvent.Released released) {
            extension = released.agent().value();
            detail = released.reason().name();
            pops.released(call, released);
            agents.startWrapUp(extension);
            reasoning.released(extension, released.receivedAt());
        } else if (news instanceof CallEvent.Overflowed) {
            call.overflowed = true;
        } else if (news instanceof CallEvent.Expired) {
            call.expired = true;
        } else if (news instanceof CallEvent.PriorityChanged changed) {
            detail = Integer.toString(changed.priority());
        } else if (news instanceof CallEvent.Ended ended) {
            ended(call, ended);
        } else {
            extension = handling.apply(call, news);
        }
        handling.outcome(call, news);
        legs.apply(call, news);
        recordings.apply(call, news);
        writer.call(call, news, extension, detail);
        board.findCall(news.call()).ifPresent(state -> controls.changed(call, state));
    }

    private void connected(LiveCall call, CallEvent.Connected connected, String extension) {
        if (call.answeredAt == null) {
            call.answeredAt = board.findCall(connected.call())
                    .map(CallBoard.CallState::connectedAt)
                    .orElse(connected.receivedAt());
        }
        if (extension != null) {
            call.agent = extension;
            missed.answered(extension);
            pops.connected(call, extension, connected.receivedAt());
        }
    }

    private void ended(LiveCall call, CallEvent.Ended ended) {
        call.endedAt = ended.receivedAt();
        call.endEstimated = ended.estimated();
        for (String extension : call.offers.keySet().toArray(String[]::new)) {
            if (call.offers.get(extension).answered) {
                pops.ended(call, extension, ended.receivedAt(), ended.estimated());
                agents.startWrapUp(extension);
                reasoning.released(extension, ended.receivedAt());
            } else {
                pops.withdrawn(call, extension, CallEvent.WithdrawReason.CALLER_GONE.name());
            }
        }
        floor.remove(call.id);
    }

    private void preferLoyal(LiveCall call, CallEvent.Queued queued) {
        histories.of(call, queued.receivedAt()).thenAccept(history -> {
            OptionalInt priority = LoyalFirstPolicy.DEFAULT.priorityOf(history.people());
            if (priority.isPresent() && lease.mayAct()) {
                metrics.counter("khosh_loyal_first").inc();
                synchronized (call) {
                    call.loyalFirst = true;
                }
                floor.exchange().ifPresent(link -> link.telephony().raisePriority(queued.call(), priority.getAsInt()));
            }
        });
    }
}
