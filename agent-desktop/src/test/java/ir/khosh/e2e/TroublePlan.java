package ir.khosh.e2e;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What happens to whom, when and for how long: decided by a seed alone, so that two runs can be compared. */
record TroublePlan(List<Trouble> troubles) {

    enum Kind {
        SERVER_KILLED(false),
        SERVER_FROZEN(false),
        DESKTOP_KILLED(false),
        DESKTOP_FROZEN(false),
        CUT(true),
        CUT_IN_EVENT(true),
        STALLED(true),
        HALF_OPEN(true),
        DELAYED(true);

        private final boolean ofTheLine;

        Kind(boolean ofTheLine) {
            this.ofTheLine = ofTheLine;
        }

        /** Of the management socket between server and exchange. */
        boolean isOfTheLine() {
            return ofTheLine;
        }

        /** The server must notice that it hears nothing more. */
        boolean isDeaf() {
            return this == CUT || this == CUT_IN_EVENT || this == HALF_OPEN;
        }
    }

    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 3_500;
    private static final int LONGEST_PAUSE_MILLIS = 2_500;

    /** @param pauseMillis before it; {@code lengthMillis} while it lasts */
    record Trouble(Kind kind, int pauseMillis, int lengthMillis) {}

    /** Every kind once, in any order. */
    static TroublePlan of(Random random) {
        List<Kind> order = new ArrayList<>(List.of(Kind.values()));
        Collections.shuffle(order, random);
        return new TroublePlan(order.stream()
                .map(kind -> new Trouble(
                        kind,
                        random.nextInt(LONGEST_PAUSE_MILLIS),
                        SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS)))
                .toList());
    }

    /** A line each. */
    String text() {
        return troubles.stream()
                .map(one -> "after " + one.pauseMillis() + " ms " + one.kind() + " for " + one.lengthMillis() + " ms\n")
                .collect(Collectors.joining());
    }
}
