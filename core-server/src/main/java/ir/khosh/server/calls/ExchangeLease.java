package ir.khosh.server.calls;

import ir.khosh.server.platform.Leases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The exchange belongs to one node at a time. */
@Singleton
public class ExchangeLease {

    static final Duration LENGTH = Duration.ofSeconds(3);
    static final Duration PERIOD = Duration.ofSeconds(1);

    private static final String NAME = "exchange";

    private final Leases leases;
    private final Ownership ownership;

    @Inject
    ExchangeLease(Leases leases) {
        this.leases = leases;
        this.ownership = new Ownership(() -> leases.hold(NAME, LENGTH), LENGTH, System::nanoTime);
    }

    Ownership.Look look() {
        return ownership.look();
    }

    /** Commands to the exchange are given only while this is true. */
    boolean mayAct() {
        return ownership.mayAct();
    }

    boolean isElsewhere() {
        return ownership.isElsewhere();
    }

    long number() {
        return ownership.number();
    }

    /** Within a transaction: false when another node has owned the exchange since. */
    boolean isCurrent(long number) {
        return leases.isCurrent(NAME, number);
    }

    void release() {
        leases.release(NAME);
    }
}
