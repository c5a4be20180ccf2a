package ir.khosh.wire.supervision;

import java.time.Instant;

/**
 * A supervisor's word to an operator.
 *
 * @param to the operator's extension, with {@code toName}
 * @param readAt when the operator said so; null until then
 */
public record DeskMessage(
        long id, String fromName, String to, String toName, String text, Instant at, Instant readAt) {}
