package ir.khosh.server.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When an operator returns and several callers wait, whoever spoke with this operator lately comes next. Loyal
 * customers stay ahead, and nobody is overtaken who has waited much longer.
 *
 * @param priority in the queue; between everybody's and a loyal customer's
 * @param memory an older talk does not count
 * @param longestLeap nobody is overtaken who began to wait so much earlier
 */
record LastOperatorPolicy(int priority, Duration memory, Duration longestLeap) {

    /** @param last null when nobody is known to have spoken with this caller */
    record Waiting(String callId, Instant queuedAt, int priority, LastTalk last) {}

    /** @return the call to be moved ahead before the operator returns; empty when the order is to stay */
    Optional<String> callFor(String extension, List<Waiting> waiting, Instant now) {
        Instant first = waiting.stream()
                .filter(call -> call.priority() < priority)
                .map(Waiting::queuedAt)
                .min(Comparator.naturalOrder())
                .orElse(now);
        return waiting.stream()
                .filter(call -> call.priority() < priority)
                .filter(call -> call.last() != null
                        && Objects.equals(call.last().extension(), extension)
                        && call.last().at().isAfter(now.minus(memory)))
                .min(Comparator.comparing(Waiting::queuedAt))
                .filter(call -> call.queuedAt().isAfter(first))
                .filter(call -> !call.queuedAt().minus(longestLeap).isAfter(first))
                .map(Waiting::callId);
    }
}
