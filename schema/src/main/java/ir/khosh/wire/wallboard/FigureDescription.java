package ir.khosh.wire.wallboard;

/**
 * GET /api/wallboard/figures.
 *
 * @param definition the formula in words, English
 * @param warn from where on it is a warning, as {@code alarm}; null without a threshold. Where {@code alarm} is the
 *     smaller one, small values are the bad ones
 */
public record FigureDescription(String id, int version, String unit, String definition, Double warn, Double alarm) {}
