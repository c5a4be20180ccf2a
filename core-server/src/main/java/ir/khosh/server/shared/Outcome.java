package ir.khosh.server.shared;

import java.util.List;

/** What a use case answers: done with a value, or refused for reasons that a person can act on. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    /** @param refusals at least one; nothing was changed */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(List.of(refusal));
    }

    /** For a Resource: the value, or the refusals as an exception for the one mapper. */
    default T orThrow() {
        if (this instanceof Refused<T> refused) {
            throw new RefusedException(refused.refusals());
        }
        return ((Done<T>) this).value();
    }
}
