package ir.khosh.server.calls;

import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.CallBoard.SeatState;
import ir.khosh.wire.calls.WhyView;
import ir.khosh.wire.session.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Takes down, at the moment a phone begins to ring, what the reasons are drawn from. Never waits. */
@Singleton
public class OfferReasoning {

    private final Map<String, Instant> lastCalls = new ConcurrentHashMap<>();
    private final Floor floor;
    private final CallWriter writer;
    private final OfferReasonRows rows;
    private final LastTalks talks;
    private final Agents agents;

    @Inject
    OfferReasoning(Floor floor, CallWriter writer, OfferReasonRows rows, LastTalks talks, Agents agents) {
        this.floor = floor;
        this.writer = writer;
        this.rows = rows;
        this.talks = talks;
        this.agents = agents;
    }

    void queued(LiveCall call) {
        talks.lookUp(call);
    }

    /** Under the call's monitor, on the exchange's thread. */
    void offered(LiveCall call, String extension, Instant at) {
        Offer offer = call.offers.get(extension);
        if (offer == null) {
            return;
        }
        OfferFacts facts = new OfferFacts(
                extension,
                call.queuedAt,
                at,
                call.overflowed,
                call.loyalFirst,
                call.overflowed ? List.of() : rivals(extension),
                lastCalls.get(extension),
                List.copyOf(call.missedBy),
                call.lastTalk,
                call.preferredFor);
        offer.facts = facts;
        writer.offerReason(() -> rows.write(call.id, facts));
    }

    private List<OfferFacts.Rival> rivals(String extension) {
        return floor.view().seats().stream()
                .filter(seat -> !seat.agent().value().equals(extension))
                .filter(this::isFree)
                .map(seat -> new OfferFacts.Rival(
                        seat.agent().value(), lastCalls.get(seat.agent().value())))
                .toList();
    }

    /** Supervisors are rung only by the overflow queue. */
    private boolean isFree(SeatState seat) {
        return seat.signedIn()
                && !seat.paused()
                && seat.call() == null
                && seat.phone() == PhoneState.IDLE
                && agents.find(seat.agent().value())
                        .map(decision -> decision.role() == Role.OPERATOR)
                        .orElse(false);
    }

    void missed(LiveCall call, String extension) {
        call.missedBy.add(extension);
    }

    void released(String extension, Instant at) {
        lastCalls.put(extension, at);
    }

    /** @param extension null for wherever it rang last */
    Optional<WhyView> find(String callId, String extension) {
        return floor.find(callId).flatMap(call -> underWay(call, extension)).or(() -> rows.find(callId, extension));
    }

    private static Optional<WhyView> underWay(LiveCall call, String extension) {
        synchronized (call) {
            return Optional.ofNullable(call.offers.get(extension))
                    .map(offer -> offer.facts)
                    .map(facts -> new WhyView(
                            facts.extension(), facts.offeredAt(), OfferReasons.VERSION, OfferReasons.of(facts), true));
        }
    }
}
