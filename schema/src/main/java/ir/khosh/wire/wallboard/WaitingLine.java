package ir.khosh.wire.wallboard;

import java.time.Instant;
import java.util.List;

/**
 * Somebody who waits now.
 *
 * @param caller null when withheld
 * @param ringing extensions whose phones ring for this call
 */
public record WaitingLine(
        String callId, String caller, String dialled, Instant since, boolean overflowed, List<String> ringing) {
    public WaitingLine {
        ringing = List.copyOf(ringing);
    }
}
