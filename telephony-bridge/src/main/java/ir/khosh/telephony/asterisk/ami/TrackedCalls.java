package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All calls that the translator follows, by linked id. Owned by the translator's thread. */
final class TrackedCalls {

    private final Map<String, TrackedCall> calls = new HashMap<>();

    /** Forgets all and goes on from a snapshot. */
    void reset(Collection<TrackedCall> snapshot) {
        calls.clear();
        snapshot.forEach(call -> calls.put(call.id().value(), call));
    }

    Collection<TrackedCall> all() {
        return calls.values();
    }

    TrackedCall begin(String linkedId, String channel) {
        return calls.computeIfAbsent(linkedId, id -> new TrackedCall(new CallId(id), channel));
    }

    /** By the first of these names under which we follow one; null when there is none. */
    TrackedCall named(String... linkedIds) {
        return Stream.of(linkedIds)
                .filter(Objects::nonNull)
                .map(calls::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Null when it is over or was never followed. */
    TrackedCall find(CallId call) {
        return calls.get(call.value());
    }

    void forget(TrackedCall call) {
        calls.remove(call.id().value());
    }

    /**
     * The call that the message is about; null when we do not follow it.
     *
     * @throws MalformedMessage when the message names none
     */
    TrackedCall of(AmiMessage message) {
        return calls.get(message.required("Linkedid"));
    }

    /** As {@link #of} for messages that sometimes leave out the caller's side, or both sides: then null. */
    TrackedCall ofEitherSide(AmiMessage message) {
        String linked = message.field("Linkedid");
        return calls.get(linked == null || linked.isEmpty() ? message.field("DestLinkedid") : linked);
    }
}
