package ir.khosh.wire.calls;

import java.util.List;

/**
 * How a call stands for one desk, sent at each change.
 *
 * @param held the caller hears music, the operator nothing
 * @param consultation null when nobody is asked
 * @param participants the operators who speak with the caller, in the order in which they came
 * @param parkingSlot null when the call is not parked
 * @param recording whether what is spoken now is recorded
 * @param actions what this desk can do now
 */
public record CallControlView(
        String callId,
        boolean held,
        Consultation consultation,
        List<Participant> participants,
        String parkingSlot,
        RecordingState recording,
        List<CallAction> actions) {
    public CallControlView {
        participants = List.copyOf(participants);
        actions = List.copyOf(actions);
    }
}
