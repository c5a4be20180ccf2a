package ir.khosh.wire.wallboard;

import java.time.Instant;

/**
 * One number on the wallboard.
 *
 * @param id with {@code version} names the formula, see {@link FigureDescription}
 * @param unit RATIO (0 to 1), SECONDS, CALLS or SEATS
 * @param value null when there is nothing to divide by
 * @param asOf until when what it is made of is known
 */
public record BoardFigure(String id, int version, String unit, Double value, Level level, Instant asOf) {}
