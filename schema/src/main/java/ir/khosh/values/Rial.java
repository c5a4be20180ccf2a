package ir.khosh.values;

import java.math.BigInteger;

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

    /**
     * {@code part} of {@code whole} equal parts of the amount, rounded half up to a whole rial.
     *
     * @param whole more than 0
     */
    public Rial proportion(long part, long whole) {
        if (whole <= 0) {
            throw new IllegalArgumentException("the whole must be more than 0");
        }
        BigInteger doubled =
                BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)).shiftLeft(1);
        BigInteger[] halfUp = doubled.add(BigInteger.valueOf(whole))
                .divideAndRemainder(BigInteger.valueOf(whole).shiftLeft(1));
        return new Rial(halfUp[0]
                .subtract(halfUp[1].signum() < 0 ? BigInteger.ONE : BigInteger.ZERO)
                .longValueExact());
    }

    @Override
    public int compareTo(Rial other) {
        return Long.compare(amount, other.amount);
    }
}
