package ir.khosh.server.calls;

import ir.khosh.server.push.Desktops;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.CallBoard.View;
import ir.khosh.telephony.Telephony.LinkState;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.push.Push;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The queue and the link in figures, with their age. */
@Singleton
class FloorFigures {

    private final Floor floor;
    private final Agents agents;
    private final Desktops desktops;
    private final ExchangeLease lease;

    @Inject
    FloorFigures(Floor floor, Agents agents, Desktops desktops, ExchangeLease lease) {
        this.floor = floor;
        this.agents = agents;
        this.desktops = desktops;
        this.lease = lease;
    }

    void changed() {
        desktops.coalesce(queue());
        desktops.coalesce(exchange());
    }

    Push.Queue queue() {
        View view = floor.view();
        List<Instant> waiting = view.calls().stream()
                .filter(call -> call.phase() == Phase.WAITING || call.phase() == Phase.OFFERED)
                .map(CallState::queuedAt)
                .sorted(Comparator.naturalOrder())
                .toList();
        List<AgentDecision> decisions =
                agents.all().stream().filter(AgentDecision::isSignedIn).toList();
        int available = (int) decisions.stream()
                .filter(decision -> decision.state() == AgentState.AVAILABLE)
                .filter(decision -> floor.seat(decision.extension())
                        .map(seat -> seat.call() == null)
                        .orElse(false))
                .count();
        return new Push.Queue(
                waiting.size(), waiting.isEmpty() ? null : waiting.get(0), available, decisions.size(), view.asOf());
    }

    Push.Exchange exchange() {
        if (lease.isElsewhere()) {
            return new Push.Exchange(false, null, 0, "exchange-owned-elsewhere");
        }
        return floor.exchange()
                .map(link -> link.telephony().link())
                .map(FloorFigures::exchange)
                .orElseGet(() -> new Push.Exchange(false, null, 0, "exchange-not-configured"));
    }

    private static Push.Exchange exchange(LinkState link) {
        return new Push.Exchange(
                link.up(),
                link.since(),
                link.silentFor() == null ? 0 : link.silentFor().toMillis(),
                link.reason());
    }
}
