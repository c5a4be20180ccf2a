package ir.khosh.telephony.replay;

import ir.khosh.telephony.CallBoard;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.LinkEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Folds what telephony says, and holds the board against the exchange. */
final class BoardKeeper implements Consumer<ExchangeEvent> {

    private final CallBoard board = CallBoard.empty();
    private final Map<String, Integer> begun = new ConcurrentHashMap<>();
    private final Map<String, Integer> ended = new ConcurrentHashMap<>();
    private final AtomicInteger snapshots = new AtomicInteger();

    @Override
    public synchronized void accept(ExchangeEvent event) {
        if (event instanceof LinkEvent.Resynchronised) {
            snapshots.incrementAndGet();
        }
        for (ExchangeEvent change : board.apply(event)) {
            if (change instanceof CallEvent.Queued queued) {
                // a second queue is no second call
                begun.merge(queued.call().value(), 1, Integer::sum);
            } else if (change instanceof CallEvent.Ended end) {
                ended.merge(end.call().value(), 1, Integer::sum);
            }
        }
    }

    synchronized boolean isEmpty() {
        return board.view().calls().isEmpty();
    }

    int snapshots() {
        return snapshots.get();
    }

    /** Calls of which it ever heard. */
    Set<String> begun() {
        return Set.copyOf(begun.keySet());
    }

    Set<String> ended() {
        return Set.copyOf(ended.keySet());
    }

    /** Calls that ended more than once: they came back after their end. */
    Set<String> endedTwice() {
        return ended.entrySet().stream()
                .filter(one -> one.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What differs, in words; empty when the board is the exchange's. */
    synchronized List<String> differences(ReplayedFloor floor) {
        Map<String, CallState> shown = board.view().calls().stream()
                .collect(Collectors.toMap(call -> call.call().value(), call -> call));
        List<String> differences = new ArrayList<>();
        Set<String> there = floor.calls();
        shown.keySet().stream().filter(call -> !there.contains(call)).forEach(call -> differences.add("ghost " + call));
        for (String call : there) {
            CallState state = shown.get(call);
            if (state == null) {
                differences.add("missing " + call);
            } else {
                floor.standing(call)
                        .filter(sure -> !sure.equals(standing(state)))
                        .ifPresent(sure -> differences.add(call + " is " + sure + ", shown as " + standing(state)));
            }
        }
        return differences;
    }

    private static ReplayedFloor.Standing standing(CallState call) {
        Set<String> seats =
                call.ringing().stream().map(Extension::value).collect(Collectors.toCollection(TreeSet::new));
        if (call.agent() != null) {
            seats.add(call.agent().value());
        }
        return new ReplayedFloor.Standing(call.phase().name(), Set.copyOf(seats));
    }
}
