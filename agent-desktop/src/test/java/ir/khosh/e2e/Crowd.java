package ir.khosh.e2e;

import java.time.Duration;
import java.util.List;

/** Three hundred citizens: most speak shortly, some longer, some give up. */
final class Crowd {

    static final int CALLS = 300;

    private static final int LONG_TALKS = 60;
    private static final int GIVING_UP = 40;

    private Crowd() {}

    static List<ManagedProcess> call(Sipp sipp) {
        return List.of(
                sipp.callers(
                        "crowd-short",
                        "caller.xml",
                        "193",
                        "09121140001",
                        Duration.ofMillis(600),
                        CALLS - LONG_TALKS - GIVING_UP,
                        Duration.ofMillis(500)),
                sipp.callers(
                        "crowd-long",
                        "caller.xml",
                        "1633",
                        "09121140002",
                        Duration.ofMillis(2_000),
                        LONG_TALKS,
                        Duration.ofMillis(2_500)),
                sipp.callers(
                        "crowd-giving-up",
                        "abandoning-caller.xml",
                        "193",
                        "09121140003",
                        Duration.ofMillis(3_000),
                        GIVING_UP,
                        Duration.ofMillis(10)));
    }
}
