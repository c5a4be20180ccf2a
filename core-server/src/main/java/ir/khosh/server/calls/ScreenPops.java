package ir.khosh.server.calls;

import ir.khosh.server.push.Desktops;
import ir.khosh.telephony.CallEvent;
import ir.khosh.wire.calls.Handover;
import ir.khosh.wire.calls.ScreenPop;
import ir.khosh.wire.calls.ScreenPop.History;
import ir.khosh.wire.push.Push;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Shows each ringing phone's desktop who calls: at once when the history is known, after the budget without it, with
 * the card following. Called by the exchange's thread, so nothing here waits.
 */
@Singleton
public class ScreenPops {

    static final Duration BUDGET = Duration.ofMillis(600);

    private final Desktops desktops;
    private final CallerHistories histories;
    private final CallWorkers workers;
    private final CallWriter writer;
    private final MetricRegistry metrics;

    @Inject
    ScreenPops(
            Desktops desktops,
            CallerHistories histories,
            CallWorkers workers,
            CallWriter writer,
            MetricRegistry metrics) {
        this.desktops = desktops;
        this.histories = histories;
        this.workers = workers;
        this.writer = writer;
        this.metrics = metrics;
    }

    void offered(LiveCall call, String extension, Instant at) {
        CompletableFuture<CallerHistory> history = histories.of(call, at);
        Offer offer = new Offer(extension, at);
        synchronized (call) {
            call.offers.put(extension, offer);
        }
        if (!history.isDone()) {
            workers.after(BUDGET, () -> showWithout(call, offer));
        }
        history.whenComplete((found, failure) -> show(call, offer, found));
    }

    private void show(LiveCall call, Offer offer, CallerHistory found) {
        synchronized (call) {
            if (call.offers.get(offer.extension) != offer || call.endedAt != null && offer.shown == null) {
                return;
            }
            boolean late = offer.shown != null;
            offer.shown = pop(call, offer, found, found == null ? History.UNAVAILABLE : History.AVAILABLE);
            if (late) {
                metrics.counter("khosh_cards_late").inc();
                desktops.toExtension(
                        offer.extension,
                        found == null
                                ? new Push.CardReady(call.id, null, null, null)
                                : new Push.CardReady(call.id, found.card(), found.region(), found.regionReason()));
            } else {
                popped(call, offer);
            }
            writer.screenPop(call, offer);
        }
    }

    private void showWithout(LiveCall call, Offer offer) {
        synchronized (call) {
            if (call.offers.get(offer.extension) == offer && offer.shown == null && call.endedAt == null) {
                offer.shown = pop(call, offer, null, History.PENDING);
                metrics.counter("khosh_pops_without_history").inc();
                popped(call, offer);
            }
        }
    }

    private void popped(LiveCall call, Offer offer) {
        metrics.counter("khosh_pops").inc();
        desktops.toExtension(offer.extension, new Push.Pop(offer.shown));
    }

    /** What was given along comes after the call: the card is shown once more, and as it stands. */
    void handedOver(LiveCall call, String extension, Handover handover) {
        synchronized (call) {
            call.handovers.put(extension, handover);
            Offer offer = call.offers.get(extension);
            if (offer == null || offer.shown == null) {
                return;
            }
            offer.shown = brought(offer.shown, handover);
            desktops.toExtension(extension, new Push.Pop(offer.shown));
            if (offer.answered) {
                desktops.toExtension(extension, new Push.Answered(call.id, call.answeredAt));
            }
            if (offer.control != null) {
                desktops.toExtension(extension, new Push.Control(offer.control));
            }
        }
    }

    void connected(LiveCall call, String extension, Instant at) {
        synchronized (call) {
            for (Offer other : call.offers.values().toArray(Offer[]::new)) {
                if (!other.extension.equals(extension) && !other.answered) {
                    withdrawn(call, other.extension, "ANSWERED_ELSEWHERE");
                }
            }
            answered(call, extension, at);
        }
    }

    /** The operator at this desk speaks, with the caller or about them. Told once. */
    void answered(LiveCall call, String extension, Instant at) {
        synchronized (call) {
            if (!call.offers.containsKey(extension)) {
                offered(call, extension, at);
            }
            Offer offer = call.offers.get(extension);
            showWithout(call, offer);
            if (!offer.answered) {
                offer.answered = true;
                desktops.toExtension(extension, new Push.Answered(call.id, at));
            }
        }
    }

    /** A desk that was asked about the call has no more to do with it. */
    void over(LiveCall call, String extension, Instant at) {
        synchronized (call) {
            Offer offer = call.offers.get(extension);
            if (offer != null && offer.answered) {
                ended(call, extension, at, false);
            } else {
                withdrawn(call, extension, "NO_ANSWER");
            }
        }
    }

    /** The database is back: whoever still speaks without a card gets it now. */
    void showAgain(LiveCall call, Instant now) {
        synchronized (call) {
            call.offers.values().stream()
                    .filter(offer -> offer.shown != null && offer.shown.card() == null)
                    .toList()
                    .forEach(offer -> histories.of(call, now).thenAccept(found -> show(call, offer, found)));
        }
    }

    void withdrawn(LiveCall call, String extension, String reason) {
        synchronized (call) {
            Offer offer = call.offers.remove(extension);
            if (offer != null && offer.shown != null) {
                desktops.toExtension(extension, new Push.Withdrawn(call.id, reason));
            }
        }
    }

    /** The operator's part is over, or the whole call is. Told once. */
    void ended(LiveCall call, String extension, Instant at, boolean estimated) {
        synchronized (call) {
            if (call.offers.remove(extension) != null) {
                desktops.toExtension(extension, new Push.Ended(call.id, at, estimated));
            }
        }
    }

    /** As {@link #ended}, with a word about a caller who did not wait for the end of a consultation. */
    void released(LiveCall call, CallEvent.Released released) {
        synchronized (call) {
            String extension = released.agent().value();
            Offer offer = call.offers.remove(extension);
            if (offer != null) {
                boolean asking = offer.control != null && offer.control.consultation() != null;
                String reason = asking && released.reason() == CallEvent.ReleaseReason.CALLER_HUNG_UP
                        ? Push.Ended.CALLER_GONE_WHILE_ASKING
                        : null;
                desktops.toExtension(extension, new Push.Ended(call.id, released.receivedAt(), false, reason));
            }
        }
    }

    private static ScreenPop pop(LiveCall call, Offer offer, CallerHistory found, History history) {
        return new ScreenPop(
                call.id,
                call.shownCaller(),
                call.caller == null,
                call.dialled,
                call.queue,
                call.queuedAt,
                offer.offeredAt,
                call.overflowed,
                found == null ? null : found.region(),
                found == null ? null : found.regionReason(),
                found == null ? null : found.card(),
                history,
                call.handovers.get(offer.extension),
                call.returned);
    }

    private static ScreenPop brought(ScreenPop pop, Handover handover) {
        return new ScreenPop(
                pop.callId(),
                pop.caller(),
                pop.withheld(),
                pop.dialled(),
                pop.queue(),
                pop.queuedAt(),
                pop.offeredAt(),
                pop.overflowed(),
                pop.region(),
                pop.regionReason(),
                pop.card(),
                pop.history(),
                handover,
                pop.returned());
    }
}
