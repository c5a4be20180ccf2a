package ir.khosh.server.calls;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Writes of the exchange's owner: together or not at all, and never after another node has taken over. */
@Singleton
@Transactional
public class FencedWrites {

    private final ExchangeLease lease;

    @Inject
    FencedWrites(ExchangeLease lease) {
        this.lease = lease;
    }

    /** @return false when they were refused because the number is an old one */
    public boolean write(long number, Runnable writes) {
        if (!lease.isCurrent(number)) {
            return false;
        }
        writes.run();
        return true;
    }
}
