package ir.khosh.telephony.figures;

import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One formula. A formula that is changed gets a new version and the old one stays, so that a figure of last year can be
 * computed again as it was then.
 *
 * @param definition the formula in words, with its thresholds
 * @param behind which calls it is made of
 */
public record Figure(
        String name,
        int version,
        Unit unit,
        String definition,
        Behind behind,
        Function<Counts, OptionalDouble> formula) {

    /** RATIO: 0 to 1. */
    public enum Unit {
        RATIO,
        SECONDS,
        CALLS
    }

    /** @return empty when there was nothing to divide by: no calls is neither good nor bad */
    public OptionalDouble of(Span span) {
        return of(new SpanCounts(span));
    }

    /** The same from counts that were kept up. */
    public OptionalDouble of(Counts counts) {
        return formula.apply(counts);
    }
}
