package ir.khosh.server.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps work away from a provider that failed several times in a row. After a rest one piece of work is let through as a
 * probe: its success opens the way again, its failure begins another rest. Safe for several threads.
 */
final class Breaker {

    private static final int FAILURES_IN_A_ROW = 3;

    private final Clock clock;
    private final Duration rest;
    private int failures;
    private Instant restsUntil = Instant.MIN;
    private Instant probeUntil = Instant.MIN;

    Breaker(Clock clock, Duration rest) {
        this.clock = clock;
        this.rest = rest;
    }

    /** @return how many may go through now: none, one as a probe, or any number */
    synchronized int room() {
        if (failures < FAILURES_IN_A_ROW) {
            return Integer.MAX_VALUE;
        }
        Instant now = clock.instant();
        return now.isBefore(restsUntil) || now.isBefore(probeUntil) ? 0 : 1;
    }

    /** Asks for the way; a probe that never says what came of it is forgotten after another rest. */
    synchronized boolean admits() {
        int room = room();
        if (room == 1) {
            probeUntil = clock.instant().plus(rest);
        }
        return room > 0;
    }

    synchronized void succeeded() {
        failures = 0;
        probeUntil = Instant.MIN;
    }

    synchronized void failed() {
        failures++;
        probeUntil = Instant.MIN;
        restsUntil = clock.instant().plus(rest);
    }

    synchronized boolean isOpen() {
        return failures >= FAILURES_IN_A_ROW;
    }
}
