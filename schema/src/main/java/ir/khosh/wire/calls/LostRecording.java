package ir.khosh.wire.calls;

import java.time.Instant;

/**
 * A call that should have been recorded and of which there is no sound.
 *
 * @param status MISSING when there is no file, EMPTY when nothing is in it
 */
public record LostRecording(String callId, String status, Instant endedAt) {}
