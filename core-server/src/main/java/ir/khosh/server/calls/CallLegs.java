package ir.khosh.server.calls;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operators' parts in one call that last now. Guarded by the call's monitor. */
final class CallLegs {

    private final Map<String, CallLeg> open = new LinkedHashMap<>();

    /** @return empty when that operator's part has begun already */
    Optional<CallLeg> begin(String extension, CallLeg.How how, Instant at) {
        return open.containsKey(extension) ? Optional.empty() : keep(CallLeg.begun(extension, how, at));
    }

    Optional<CallLeg> hold(String extension, Instant at) {
        return Optional.ofNullable(open.get(extension)).map(leg -> leg.hold(at)).flatMap(this::keep);
    }

    Optional<CallLeg> resume(String extension, Instant at) {
        return Optional.ofNullable(open.get(extension))
                .map(leg -> leg.resume(at))
                .flatMap(this::keep);
    }

    Optional<CallLeg> end(String extension, Instant at) {
        return Optional.ofNullable(open.remove(extension)).map(leg -> leg.end(at));
    }

    /** The call is over for everybody. */
    List<CallLeg> endAll(Instant at) {
        List<CallLeg> ended = open.values().stream().map(leg -> leg.end(at)).toList();
        open.clear();
        return ended;
    }

    private Optional<CallLeg> keep(CallLeg leg) {
        open.put(leg.extension(), leg);
        return Optional.of(leg);
    }
}
