package ir.khosh.telephony;

import java.time.Instant;
import java.util.List;

/** What the exchange itself wrote down of its calls, whether anybody listened or not. */
@FunctionalInterface
public interface CallLedger {

    /**
     * Reads a file, so not for the events' thread.
     *
     * @param from calls that were queued earlier are left out
     * @return calls that are over, in the order in which they were queued; what is under way is not among them
     * @throws java.io.UncheckedIOException when the ledger cannot be read
     */
    List<PastCall> endedSince(Instant from);
}
