package ir.khosh.wire.calls;

import java.time.Instant;
import java.util.List;

/**
 * What there is of the sound of a call.
 *
 * @param id null while it is not registered
 * @param status PENDING (not ready yet), KEPT, MISSING, EMPTY or DELETED
 * @param startedAt when the first operator answered
 * @param lengthMillis of the sound; null unless there is or was one
 * @param keepUntil when it is deleted; null when there is none
 * @param peaks lowest and highest value of each of some hundred equal stretches, alternating, -127 to 127; empty when
 *     there is no sound
 */
public record RecordingView(
        Long id,
        String callId,
        String status,
        Instant startedAt,
        Long lengthMillis,
        Instant keepUntil,
        byte[] peaks,
        List<RecordingPauseView> pauses) {

    public RecordingView {
        peaks = peaks == null ? new byte[0] : peaks;
        pauses = List.copyOf(pauses);
    }
}
