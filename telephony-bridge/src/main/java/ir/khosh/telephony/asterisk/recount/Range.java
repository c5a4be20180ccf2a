package ir.khosh.telephony.asterisk.recount;

/**
 * A value that is known only so far: the file keeps whole seconds, and what a crash took is not in it.
 *
 * @param least and {@code most}: the true value lies between, both included
 */
public record Range(double least, double most) {

    /** Rounding of both moments, and how much later than the exchange others may hear of them. */
    private static final double SLACK = 1.5;
    /** Sums of doubles are not exact. */
    private static final double DUST = 1e-9;

    static Range exactly(double value) {
        return new Range(value, value);
    }

    /** Rather than a sum: each of both is divided by what belongs to it. */
    Range per(Range whole) {
        return new Range(least / whole.most, most / whole.least);
    }

    /** Between two lines of the file, in seconds; never negative. */
    static Range between(long from, long until) {
        return new Range(Math.max(0, until - from - SLACK), Math.max(0, until - from) + SLACK);
    }

    Range plus(Range other) {
        return new Range(least + other.least, most + other.most);
    }

    Range orLess() {
        return new Range(0, most);
    }

    Range orMore(double further) {
        return new Range(least, Math.max(most, further));
    }

    public boolean holds(double value) {
        return value >= least - DUST && value <= most + DUST;
    }
}
