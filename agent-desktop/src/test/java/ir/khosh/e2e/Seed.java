package ir.khosh.e2e;

import java.time.Instant;
import java.util.Random;

/** What chance decides in a run; printed, so that {@code -Dkhosh.seed=N} does the same again. */
record Seed(long value) {

    static Seed given() {
        Seed seed = new Seed(Long.getLong("khosh.seed", Instant.now().toEpochMilli() % 1_000_000));
        System.out.println("khosh.seed=" + seed.value());
        return seed;
    }

    Random random() {
        return new Random(value);
    }
}
