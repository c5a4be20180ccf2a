package ir.khosh.desktop.server;

import java.util.function.Consumer;

/** What came back: a value (which may be null for an empty answer) or a failure. */
public record Reply<T>(T value, Failure failure) {

    static <T> Reply<T> of(T value) {
        return new Reply<>(value, null);
    }

    static <T> Reply<T> failed(Failure failure) {
        return new Reply<>(null, failure);
    }

    public boolean isValue() {
        return failure == null;
    }

    public Reply<T> onValue(Consumer<? super T> action) {
        if (failure == null) {
            action.accept(value);
        }
        return this;
    }

    public Reply<T> onFailure(Consumer<Failure> action) {
        if (failure != null) {
            action.accept(failure);
        }
        return this;
    }
}
