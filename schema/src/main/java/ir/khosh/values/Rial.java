package ir.khosh.values;

/** An amount of money in whole rials, the only unit that is stored. */
public record Rial(long amount) implements Comparable<Rial> {

    public static final Rial ZERO = new Rial(0);

    public Rial plus(Rial other) {
        return new Rial(Math.addExact(amount, other.amount));
    }

    public Rial minus(Rial other) {
        return new Rial(Math.subtractExact(amount, other.amount));
    }

    public Rial negated() {
        return new Rial(Math.negateExact(amount));
    }

    /** This share of the amount, rounded half up to a whole rial. {@code perTenThousand}: 700 is 7 %. */
    public Rial share(int perTenThousand) {
        return new Rial(
                Math.floorDiv(Math.addExact(Math.multiplyExact(amount, (long) perTenThousand), 5_000L), 10_000L));
    }

    @Override
    public int compareTo(Rial other) {
        return Long.compare(amount, other.amount);
    }
}
