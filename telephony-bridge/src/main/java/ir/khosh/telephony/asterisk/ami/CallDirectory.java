package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Call → the exchange's own names for it, kept by the pump and read by commands on any thread. */
final class CallDirectory {

    /**
     * @param channel the caller's own line
     * @param seats the lines of the operators who have to do with the call
     */
    record Line(String channel, QueueName queue, Map<Extension, String> seats) {

        private static Line of(TrackedCall call) {
            return new Line(call.channel(), call.queue(), call.lines());
        }
    }

    /** A call that we asked for and that the exchange has not begun yet. */
    record Expected(String number, String shown) {}

    private final Map<CallId, Line> lines = new ConcurrentHashMap<>();
    private final Set<CallId> ending = ConcurrentHashMap.newKeySet();
    private final Map<CallId, Expected> expected = new ConcurrentHashMap<>();

    void replace(Collection<TrackedCall> calls) {
        lines.keySet().retainAll(calls.stream().map(TrackedCall::id).collect(Collectors.toSet()));
        ending.retainAll(lines.keySet());
        calls.forEach(call -> put(call.id(), call));
    }

    /** @param now null when the call is over */
    void put(CallId call, TrackedCall now) {
        if (now == null) {
            lines.remove(call);
            ending.remove(call);
        } else {
            lines.put(call, Line.of(now));
        }
    }

    Optional<Line> find(CallId call) {
        return Optional.ofNullable(lines.get(call));
    }

    /** We have asked for the end of this call ourselves. */
    void ending(CallId call) {
        ending.add(call);
    }

    boolean isEnding(CallId call) {
        return ending.contains(call);
    }

    void expect(CallId call, String number, String shown) {
        expected.put(call, new Expected(number, shown));
    }

    /** Once. Empty when it was asked for before our own start. */
    Optional<Expected> takeExpected(CallId call) {
        return Optional.ofNullable(expected.remove(call));
    }
}
