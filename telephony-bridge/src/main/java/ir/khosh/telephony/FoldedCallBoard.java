package ir.khosh.telephony;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fold itself: each event is tried on the state; only what changes something is passed on. */
final class FoldedCallBoard implements CallBoard {

    private final Map<CallId, CallState> calls = new LinkedHashMap<>();
    private final Map<Extension, FoldedSeat> seats = new TreeMap<>();
    private final Map<SupervisionId, Supervision> supervisions = new LinkedHashMap<>();
    private boolean linkUp;
    private Instant asOf;
    private View view;

    @Override
    public List<ExchangeEvent> apply(ExchangeEvent event) {
        view = null;
        asOf = asOf == null || event.receivedAt().isAfter(asOf) ? event.receivedAt() : asOf;
        List<ExchangeEvent> changes = new ArrayList<>();
        if (event instanceof LinkEvent.Resynchronised fresh) {
            linkUp = true;
            new SnapshotDifference(this, fresh).events().forEach(change -> tryOn(change, changes));
        } else {
            tryOn(event, changes);
        }
        return List.copyOf(changes);
    }

    private void tryOn(ExchangeEvent event, List<ExchangeEvent> changes) {
        boolean changed;
        if (event instanceof CallEvent call) {
            changed = fold(call);
        } else if (event instanceof AgentEvent agent) {
            changed = seats.computeIfAbsent(agent.agent(), FoldedSeat::new).fold(agent);
        } else if (event instanceof SupervisionEvent supervision) {
            changed = fold(supervision);
        } else {
            changed = linkUp;
            linkUp = false;
        }
        if (changed) {
            changes.add(event);
        }
    }

    private boolean fold(CallEvent event) {
        CallState before = calls.get(event.call());
        CallState after = CallFold.fold(before, event);
        if (event instanceof CallEvent.Ended) {
            calls.remove(event.call());
            return before != null;
        }
        if (after == null || after.equals(before)) {
            return false;
        }
        calls.put(event.call(), after);
        return true;
    }

    /** What is over does not come back, and nobody hears before the phone was rung. */
    private boolean fold(SupervisionEvent event) {
        SupervisionId id = event.id();
        if (event instanceof SupervisionEvent.Over) {
            return supervisions.remove(id) != null;
        }
        Supervision before = supervisions.get(id);
        if (event instanceof SupervisionEvent.Hears hears) {
            boolean news = before != null && before.mode() != hears.mode();
            return news && supervisions.put(id, new Supervision(id, hears.mode(), hears.receivedAt())) != null;
        }
        return supervisions.putIfAbsent(id, new Supervision(id, null, event.receivedAt())) == null;
    }

    List<Supervision> supervisions() {
        return List.copyOf(supervisions.values());
    }

    @Override
    public Optional<CallState> findCall(CallId call) {
        return Optional.ofNullable(calls.get(call));
    }

    /** In the order in which they entered. */
    List<CallState> calls() {
        return List.copyOf(calls.values());
    }

    List<FoldedSeat> seats() {
        return List.copyOf(seats.values());
    }

    /** The same one until something changes. */
    @Override
    public View view() {
        if (view == null) {
            Map<Extension, CallId> places = places();
            view = new View(
                    calls(),
                    seats.values().stream()
                            .map(seat -> seat.state(places.get(seat.agent())))
                            .toList(),
                    supervisions(),
                    linkUp,
                    asOf);
        }
        return view;
    }

    /** Who talks in a call is there, whatever else rings. */
    private Map<Extension, CallId> places() {
        Map<Extension, CallId> places = new HashMap<>();
        for (CallState call : calls.values()) {
            if (call.agent() != null) {
                places.putIfAbsent(call.agent(), call.call());
            }
        }
        calls.values().forEach(call -> call.ringing().forEach(seat -> places.putIfAbsent(seat, call.call())));
        return places;
    }
}
