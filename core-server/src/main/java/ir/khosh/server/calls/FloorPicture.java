package ir.khosh.server.calls;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.CallBoard.SeatState;
import ir.khosh.telephony.CallBoard.View;
import ir.khosh.telephony.asterisk.ExchangeAccess;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.wallboard.SeatLine;
import ir.khosh.wire.wallboard.WaitingLine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What goes on now, for features above. Answers from memory; safe for several threads. */
@Singleton
public class FloorPicture {

    private final Floor floor;
    private final Agents agents;
    private final FloorFigures figures;
    private final SeatTimes times;
    private final Clock clock;

    @Inject
    FloorPicture(Floor floor, Agents agents, FloorFigures figures, SeatTimes times, Clock clock) {
        this.times = times;
        this.floor = floor;
        this.agents = agents;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * One moment.
     *
     * @param asOf when the exchange's last byte came; null before the first
     * @param waiting who waits longest first; empty while the exchange is not connected
     * @param seats everybody signed in, by extension
     */
    public record Moment(
            boolean linkUp, long silentMillis, Instant asOf, List<WaitingLine> waiting, List<SeatLine> seats) {}

    public Moment now() {
        View view = floor.view();
        Push.Exchange exchange = figures.exchange();
        Instant asOf = view.asOf() == null ? null : clock.instant().minusMillis(exchange.silentMillis());
        return new Moment(exchange.up() && view.linkUp(), exchange.silentMillis(), asOf, waiting(view), seats(view));
    }

    /** What was decided about every seat by now. */
    public List<AgentDecision> decisions() {
        return List.copyOf(agents.all());
    }

    /** The exchange's own file of calls; empty while no exchange is known or when it keeps the file elsewhere. */
    public Optional<Path> queueLog() {
        return floor.exchange().map(link -> link.access().queueLog());
    }

    /** The queue whose time limit ends a call; empty while no exchange is known. */
    public Optional<String> overflowQueue() {
        return floor.exchange()
                .map(ExchangeLink::access)
                .map(ExchangeAccess::overflow)
                .map(Object::toString);
    }

    /** Calls that are under way, by id. */
    public List<String> callsUnderWay() {
        return floor.calls().stream().map(call -> call.id).toList();
    }

    private static List<WaitingLine> waiting(View view) {
        return view.calls().stream()
                .filter(call -> call.phase() == Phase.WAITING || call.phase() == Phase.OFFERED)
                .sorted(Comparator.comparing(CallState::queuedAt))
                .map(call -> new WaitingLine(
                        call.call().value(),
                        shown(call.caller()),
                        call.dialled(),
                        call.queuedAt(),
                        call.overflowed(),
                        call.ringing().stream().map(Object::toString).toList()))
                .toList();
    }

    private List<SeatLine> seats(View view) {
        return agents.all().stream()
                .filter(AgentDecision::isSignedIn)
                .sorted(Comparator.comparing(AgentDecision::extension))
                .map(decision ->
                        seat(view, decision, floor.seat(decision.extension()).orElse(null)))
                .toList();
    }

    private SeatLine seat(View view, AgentDecision decision, SeatState seat) {
        CallState call = seat == null || seat.call() == null
                ? null
                : view.calls().stream()
                        .filter(one -> one.call().equals(seat.call()))
                        .findFirst()
                        .orElse(null);
        boolean talking = call != null && seat.agent().equals(call.agent());
        String state = talking
                ? "TALKING"
                : call != null ? "RINGING" : decision.state().name();
        return new SeatLine(
                decision.extension(),
                decision.displayName(),
                decision.role().name(),
                state,
                call == null ? decision.reason() : null,
                talking ? call.connectedAt() : call != null ? call.queuedAt() : decision.since(),
                seat == null ? "UNKNOWN" : seat.phone().name(),
                call == null ? null : call.call().value(),
                call == null ? null : shown(call.caller()),
                supervisedBy(view, decision.extension()),
                "PAUSED".equals(state) ? times.until(decision) : null);
    }

    /** Null when nobody hears this seat. */
    private String supervisedBy(View view, String extension) {
        String names = view.supervisions().stream()
                .filter(one -> !one.isRinging() && one.id().agent().value().equals(extension))
                .map(one -> one.id().supervisor().value())
                .map(seat -> agents.find(seat).map(AgentDecision::displayName).orElse(seat))
                .collect(Collectors.joining("، "));
        return names.isEmpty() ? null : names;
    }

    private static String shown(String caller) {
        return PhoneNumber.parse(caller).map(PhoneNumber::value).orElse(caller);
    }
}
