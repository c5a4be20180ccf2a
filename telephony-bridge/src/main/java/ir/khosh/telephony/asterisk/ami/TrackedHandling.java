package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.Extension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the translator remembers of what operators do with a call. Owned by the translator's thread. */
final class TrackedHandling {

    private final Map<Extension, String> lines = new HashMap<>();
    private final List<Extension> others = new ArrayList<>();
    private Extension consulted;
    private Extension givenTo;
    private Extension parkedBy;

    /** The line by which this operator has to do with the call. */
    void line(Extension seat, String channel) {
        lines.put(seat, channel);
    }

    /** @return false when the seat has another line in this call by now */
    boolean lineGone(Extension seat, String channel) {
        return lines.remove(seat, channel);
    }

    Map<Extension, String> lines() {
        return Map.copyOf(lines);
    }

    void consult(Extension colleague) {
        consulted = colleague;
    }

    boolean consults(Extension seat) {
        return seat.equals(consulted);
    }

    Extension consulted() {
        return consulted;
    }

    void giveTo(Extension seat) {
        givenTo = seat;
    }

    boolean isGivenTo(Extension seat) {
        return seat.equals(givenTo);
    }

    void parkedBy(Extension seat) {
        parkedBy = seat;
    }

    Extension parkedBy() {
        return parkedBy;
    }

    void join(Extension colleague) {
        others.add(colleague);
    }

    boolean left(Extension colleague) {
        return others.remove(colleague);
    }

    boolean hasNoOthers() {
        return others.isEmpty();
    }

    /** Who goes on when the operator leaves a conference; null when nobody else is there. */
    Extension takeNext() {
        return others.isEmpty() ? null : others.remove(0);
    }
}
