package ir.khosh.telephony;

import java.util.ArrayList;
import java.util.List;

/**
 * What operators do with a call beside talking.
 *
 * @param outgoing an operator made it
 * @param held the caller hears music, the operator nothing
 * @param consulted the colleague who is asked; null for nobody
 * @param consultTalking the colleague has answered
 * @param others who speaks in the conference beside the operator
 * @param slot where the caller is parked; null when not
 * @param parkedBy null when not parked or not known
 * @param recordingPaused what is spoken now does not come into the recording
 */
public record CallHandling(
        boolean outgoing,
        boolean held,
        Extension consulted,
        boolean consultTalking,
        List<Extension> others,
        String slot,
        Extension parkedBy,
        boolean recordingPaused) {

    public static final CallHandling NONE = new CallHandling(false, false, null, false, List.of(), null, null, false);

    public CallHandling {
        others = List.copyOf(others);
    }

    public static CallHandling calledOut() {
        return new CallHandling(true, false, null, false, List.of(), null, null, false);
    }

    public boolean isParked() {
        return slot != null;
    }

    /** Nothing but who began it and whether it is recorded. */
    public CallHandling plain() {
        return (outgoing ? calledOut() : NONE).recordingPaused(recordingPaused);
    }

    public CallHandling recordingPaused(boolean now) {
        return new CallHandling(outgoing, held, consulted, consultTalking, others, slot, parkedBy, now);
    }

    public CallHandling held(boolean now) {
        return new CallHandling(outgoing, now, consulted, consultTalking, others, slot, parkedBy, recordingPaused);
    }

    public CallHandling consulting(Extension colleague, boolean talking) {
        return new CallHandling(outgoing, held, colleague, talking, others, slot, parkedBy, recordingPaused);
    }

    public CallHandling with(Extension other) {
        List<Extension> all = new ArrayList<>(others);
        all.add(other);
        return new CallHandling(outgoing, held, null, false, all, slot, parkedBy, recordingPaused);
    }

    public CallHandling without(Extension other) {
        List<Extension> rest = new ArrayList<>(others);
        rest.remove(other);
        return new CallHandling(outgoing, held, consulted, consultTalking, rest, slot, parkedBy, recordingPaused);
    }

    public CallHandling parked(Extension by, String where) {
        return new CallHandling(outgoing, false, null, false, List.of(), where, by, recordingPaused);
    }
}
