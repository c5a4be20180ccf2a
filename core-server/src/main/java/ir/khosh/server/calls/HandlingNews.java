package ir.khosh.server.calls;

import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.Extension;
import ir.khosh.wire.calls.Handover;
import ir.khosh.wire.calls.ParkReturn;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** A call changes hands: whose desk shows it, and whose does no more. Never waits. */
@Singleton
class HandlingNews {

    private final ScreenPops pops;
    private final Agents agents;
    private final Handovers handovers;
    private final CallWorkers workers;
    private final Event<CallBackOutcome> outcomes;
    private final MetricRegistry metrics;

    @Inject
    HandlingNews(
            ScreenPops pops,
            Agents agents,
            Handovers handovers,
            CallWorkers workers,
            Event<CallBackOutcome> outcomes,
            MetricRegistry metrics) {
        this.metrics = metrics;
        this.handovers = handovers;
        this.workers = workers;
        this.outcomes = outcomes;
        this.pops = pops;
        this.agents = agents;
    }

    /** What went along with a call that was under way before we began to listen. */
    void recall(LiveCall call) {
        workers.run(() -> {
            Map<String, Handover> found = handovers.of(call.id);
            synchronized (call) {
                found.forEach(call.handovers::putIfAbsent);
            }
        });
    }

    /** A citizen who was called picked up, or did not until the end. Told by another thread: who hears it may wait. */
    void outcome(LiveCall call, CallEvent news) {
        boolean reached = news instanceof CallEvent.Connected;
        boolean missed = news instanceof CallEvent.Ended && call.answeredAt == null;
        if (call.outgoing && (reached || missed)) {
            workers.run(() -> outcomes.fire(new CallBackOutcome(call.id, reached)));
        }
    }

    /** Called with the call's monitor held. @return whose desk it is about, for the journal; null for nobody's */
    String apply(LiveCall call, CallEvent news) {
        Instant at = news.receivedAt();
        if (news instanceof CallEvent.Outgoing outgoing) {
            return offer(call, outgoing.agent(), at);
        }
        if (news instanceof CallEvent.Transferred given) {
            return offer(call, given.to(), at);
        }
        if (news instanceof CallEvent.Consulting asked) {
            return offer(call, asked.colleague(), at);
        }
        if (news instanceof CallEvent.ConsultAnswered asked) {
            pops.answered(call, asked.colleague().value(), at);
            return asked.colleague().value();
        }
        if (news instanceof CallEvent.ConsultEnded asked) {
            pops.over(call, asked.colleague().value(), at);
            return asked.colleague().value();
        }
        if (news instanceof CallEvent.ConferenceLeft left) {
            pops.ended(call, left.colleague().value(), at, false);
            agents.startWrapUp(left.colleague().value());
            return left.colleague().value();
        }
        if (news instanceof CallEvent.Parked parked) {
            call.parkedAt = at;
            return text(parked.by());
        }
        if (news instanceof CallEvent.Unclaimed unclaimed) {
            return unclaimed(call, unclaimed);
        }
        if (news instanceof CallEvent.Requeued requeued) {
            call.queue = requeued.queue().value();
            return null;
        }
        return inPlace(news);
    }

    /** Whichever phone rings next is told; the word is good until somebody has the caller again. */
    private String unclaimed(LiveCall call, CallEvent.Unclaimed news) {
        metrics.counter("khosh_parked_unclaimed").inc();
        String by = text(news.by());
        String name = by == null
                ? null
                : agents.find(by).map(AgentDecision::displayName).orElse(null);
        call.returned = new ParkReturn(by, name, news.parked().toSeconds());
        return by;
    }

    private static String inPlace(CallEvent news) {
        if (news instanceof CallEvent.Held held) {
            return text(held.agent());
        }
        if (news instanceof CallEvent.Resumed resumed) {
            return text(resumed.agent());
        }
        if (news instanceof CallEvent.Dialling dialling) {
            return text(dialling.agent());
        }
        return news instanceof CallEvent.ConferenceJoined joined ? text(joined.colleague()) : null;
    }

    private String offer(LiveCall call, Extension desk, Instant at) {
        pops.offered(call, desk.value(), at);
        return desk.value();
    }

    private static String text(Extension extension) {
        return extension == null ? null : extension.value();
    }
}
