package ir.khosh.server.calls;

import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.CallBoard;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.SeatState;
import ir.khosh.telephony.CallBoard.View;
import ir.khosh.telephony.Extension;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What is going on now: the board's last picture, the calls under way, the link. Read by everybody, never blocks. */
@Singleton
class Floor {

    private final Map<String, LiveCall> calls = new ConcurrentHashMap<>();
    private volatile Picture picture = new Picture(CallBoard.empty().view());
    private volatile ExchangeLink link;

    /** Seats are asked for by their number far more often than the board changes. */
    private record Picture(View view, Map<String, SeatState> seats) {
        Picture(View view) {
            this(
                    view,
                    view.seats().stream()
                            .collect(Collectors.toMap(seat -> seat.agent().value(), seat -> seat)));
        }
    }

    View view() {
        return picture.view();
    }

    void show(View next) {
        if (next != picture.view()) {
            picture = new Picture(next);
        }
    }

    Optional<SeatState> seat(String extension) {
        return Optional.ofNullable(picture.seats().get(extension));
    }

    /** As the board has it; empty for a call that the exchange does not have. */
    Optional<CallState> call(String callId) {
        return view().calls().stream()
                .filter(call -> call.call().value().equals(callId))
                .findFirst();
    }

    /**
     * Whether this phone can be rung for a call that is given on or made. What is said of it while the link is down is
     * old, so then nobody is free.
     */
    boolean isFree(String extension) {
        return view().linkUp()
                && seat(extension)
                        .map(seat -> seat.call() == null && phoneAt(seat) == PhoneState.IDLE)
                        .orElseGet(() -> phoneUnseen(extension) == PhoneState.IDLE);
    }

    /** Of a seat of which the exchange never said a word, such as that of a supervisor who was never in a queue. */
    PhoneState phoneUnseen(String extension) {
        return isDesk(new Extension(extension)) ? PhoneState.IDLE : PhoneState.UNKNOWN;
    }

    /** A desktop that is a phone and has not spoken yet has no state at the exchange: it is free. */
    PhoneState phoneAt(SeatState seat) {
        return seat.phone() == PhoneState.UNKNOWN && isDesk(seat.agent()) ? PhoneState.IDLE : seat.phone();
    }

    private boolean isDesk(Extension seat) {
        return exchange()
                .filter(open -> open.access().desks().containsKey(seat))
                .isPresent();
    }

    Optional<LiveCall> find(String callId) {
        return Optional.ofNullable(calls.get(callId));
    }

    void put(LiveCall call) {
        calls.put(call.id, call);
    }

    void remove(String callId) {
        calls.remove(callId);
    }

    Collection<LiveCall> calls() {
        return List.copyOf(calls.values());
    }

    /** Empty until the exchange's access paper was found. */
    Optional<ExchangeLink> exchange() {
        return Optional.ofNullable(link);
    }

    void connect(ExchangeLink next) {
        link = next;
    }

    /** The exchange is another's now: nothing of what was known here counts. */
    void disconnect() {
        link = null;
        calls.clear();
        picture = new Picture(CallBoard.empty().view());
    }
}
