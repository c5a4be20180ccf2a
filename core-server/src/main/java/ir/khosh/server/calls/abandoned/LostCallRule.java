package ir.khosh.server.calls.abandoned;

import java.time.Duration;

/**
 * Which calls leave somebody unserved: those that were given up or ran out of time. Who hung up at once had misdialled,
 * or thought better of it.
 *
 * @param shortest a caller who waited less is not called back
 */
record LostCallRule(Duration shortest) {

    boolean isLost(EndedCall call) {
        return switch (call.outcome()) {
            case "ABANDONED" -> call.waitMillis() >= shortest.toMillis();
            case "EXPIRED" -> true;
            default -> false;
        };
    }
}
