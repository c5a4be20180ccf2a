package ir.khosh.desktop.server;

import java.time.Duration;

/** Waits that double from the shortest to the longest, and start anew after a success. */
final class BackOff {

    private final Duration shortest;
    private final Duration longest;
    private Duration next;

    BackOff(Duration shortest, Duration longest) {
        this.shortest = shortest;
        this.longest = longest;
        this.next = shortest;
    }

    Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return now;
    }

    void reset() {
        next = shortest;
    }
}
