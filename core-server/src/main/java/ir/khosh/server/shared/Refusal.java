package ir.khosh.server.shared;

import java.util.List;
import java.util.Objects;

/**
 * An expected no, returned by rules and use cases rather than thrown.
 *
 * @param code stable kebab-case
 * @param field JSON name of the field it is about; null when about the whole
 * @param persianMessage for the person at the screen
 */
public record Refusal(String code, String field, String persianMessage) {

    public Refusal {
        Objects.requireNonNull(code);
        Objects.requireNonNull(persianMessage);
    }

    public static Refusal of(String code, String persianMessage) {
        return new Refusal(code, null, persianMessage);
    }

    /** For a Resource, which turns the refusal into an answer by throwing. */
    public RefusedException toException() {
        return new RefusedException(List.of(this));
    }
}
