package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.Telephony.LinkState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** What is known of the connection, for any thread to read. */
final class LinkStatus {

    private record Known(boolean up, Instant since, String reason) {}

    private final Clock clock;
    private final AtomicLong connections = new AtomicLong();
    private volatile Known known;
    private volatile AmiSession session;

    LinkStatus(Clock clock) {
        this.clock = clock;
        this.known = new Known(false, clock.instant(), "not started");
    }

    void opened(AmiSession opened) {
        session = opened;
        connections.incrementAndGet();
    }

    void up() {
        known = new Known(true, clock.instant(), null);
    }

    /** Keeps the moment of the first failure. */
    void down(String reason) {
        Known before = known;
        known = new Known(false, before.up() ? clock.instant() : before.since(), reason);
    }

    /** Null while there is no open connection. */
    AmiSession session() {
        AmiSession open = session;
        return open != null && open.isOpen() ? open : null;
    }

    long reconnections() {
        return Math.max(0, connections.get() - 1);
    }

    LinkState state() {
        Known now = known;
        AmiSession last = session;
        return new LinkState(now.up(), now.since(), last == null ? Duration.ZERO : last.silentFor(), now.reason());
    }
}
