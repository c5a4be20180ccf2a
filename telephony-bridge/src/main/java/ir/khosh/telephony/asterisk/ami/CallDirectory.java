package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.QueueName;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Call → the exchange's own names for it, kept by the pump and read by commands on any thread. */
final class CallDirectory {

    record Line(String channel, QueueName queue) {}

    private volatile Map<CallId, Line> lines = Map.of();

    void replace(Collection<TrackedCall> calls) {
        lines = calls.stream()
                .collect(Collectors.toUnmodifiableMap(TrackedCall::id, call -> new Line(call.channel(), call.queue())));
    }

    Optional<Line> find(CallId call) {
        return Optional.ofNullable(lines.get(call));
    }
}
