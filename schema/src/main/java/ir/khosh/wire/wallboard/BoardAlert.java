package ir.khosh.wire.wallboard;

import java.time.Instant;

/**
 * Something that somebody should do something about.
 *
 * @param figure id of the figure beyond its threshold, or {@code exchange-silent}
 * @param value the figure's value now; seconds of silence for {@code exchange-silent}
 */
public record BoardAlert(String figure, Level level, Double value, Instant since) {}
