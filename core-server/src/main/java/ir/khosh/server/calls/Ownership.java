package ir.khosh.server.calls;

import ir.khosh.server.platform.Failures;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Whether this node may act on the exchange. It may for as long after its last renewal as the lease lasts; a node that
 * was frozen finds that time over when it wakes, before it has asked anybody. Safe for several threads.
 *
 * <p>While the database is away for us the last owner goes on: callers must be served, and a database that is away for
 * everybody gives its lease to nobody. If it is away for us alone, another node takes over beside us; our writes are
 * refused by their number when we can reach it again.
 */
final class Ownership {

    /** @param owned whether it is ours now; {@code changed} also when it was another's in between */
    record Look(boolean owned, boolean changed) {}

    private record Held(long number, long sureUntil) {}

    private final Supplier<OptionalLong> lease;
    private final Duration length;
    private final LongSupplier nanoTime;
    private volatile Held held;
    private volatile boolean elsewhere;

    /** @param lease asks for it or renews it, as {@link ir.khosh.server.platform.Leases#hold} */
    Ownership(Supplier<OptionalLong> lease, Duration length, LongSupplier nanoTime) {
        this.lease = lease;
        this.length = length;
        this.nanoTime = nanoTime;
    }

    /** To be called more often than the lease lasts, by one thread. */
    synchronized Look look() {
        Held before = held;
        long asked = nanoTime.getAsLong();
        try {
            OptionalLong number = lease.get();
            elsewhere = number.isEmpty();
            held = number.isEmpty() ? null : new Held(number.getAsLong(), asked + length.toNanos());
        } catch (RuntimeException e) {
            if (!Failures.isDatabaseAway(e)) {
                throw e;
            }
            // the next look comes at most a period and a time limit later
            held = before == null ? null : new Held(before.number(), nanoTime.getAsLong() + 2 * length.toNanos());
        }
        boolean same = before == null ? held == null : held != null && held.number() == before.number();
        return new Look(held != null, !same);
    }

    boolean mayAct() {
        Held now = held;
        return now != null && nanoTime.getAsLong() - now.sureUntil() < 0;
    }

    /** True once another node was seen to own it. */
    boolean isElsewhere() {
        return elsewhere;
    }

    /** The number that all our writes carry; -1, which fits nothing, when it is not ours. */
    long number() {
        Held now = held;
        return now == null ? -1 : now.number();
    }
}
