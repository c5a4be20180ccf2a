package ir.khosh.wire.calls;

import java.time.Instant;

/**
 * A stretch of a call of which there is no sound.
 *
 * @param fromMillis where it begins in the sound; null while the sound is not registered
 * @param untilMillis where it ends in the sound; null while the sound is not registered
 * @param by who paused; null when that is not known
 * @param until null while it lasts
 * @param ended OPERATOR, LIMIT, HANDED_ON or CALL_OVER; null while it lasts
 */
public record RecordingPauseView(
        Long fromMillis, Long untilMillis, String by, Instant from, Instant until, String ended) {}
