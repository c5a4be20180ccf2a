package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.QueueName;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Call → the exchange's own names for it, kept by the pump and read by commands on any thread. */
final class CallDirectory {

    record Line(String channel, QueueName queue) {}

    private final Map<CallId, Line> lines = new ConcurrentHashMap<>();

    void put(TrackedCall call) {
        lines.put(call.id(), new Line(call.channel(), call.queue()));
    }

    void remove(CallId call) {
        lines.remove(call);
    }

    void replace(Iterable<TrackedCall> calls) {
        lines.clear();
        calls.forEach(this::put);
    }

    Optional<Line> find(CallId call) {
        return Optional.ofNullable(lines.get(call));
    }
}
