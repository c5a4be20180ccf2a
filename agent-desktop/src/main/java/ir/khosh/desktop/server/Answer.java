package ir.khosh.desktop.server;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A reply that is on its way; it is handed over on the screen's thread. */
public final class Answer<T> {

    private static final Logger LOG = Logger.getLogger(Answer.class.getName());

    private final CompletableFuture<Reply<T>> coming;

    Answer(CompletableFuture<Reply<T>> coming) {
        this.coming = coming;
    }

    /** An answer that is here already. */
    public static <T> Answer<T> of(T value) {
        return new Answer<>(CompletableFuture.completedFuture(Reply.of(value)));
    }

    /** @param action runs on the screen's thread */
    public Answer<T> then(Consumer<Reply<T>> action) {
        return new Answer<>(coming.whenComplete((reply, error) -> {
            if (error == null) {
                run(action, reply);
            }
        }));
    }

    /** @param change of the value; a failure stays what it is */
    public <U> Answer<U> map(Function<T, U> change) {
        return new Answer<>(coming.thenApply(
                reply -> reply.isValue() ? Reply.of(change.apply(reply.value())) : Reply.failed(reply.failure())));
    }

    private void run(Consumer<Reply<T>> action, Reply<T> reply) {
        try {
            action.accept(reply);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "an answer could not be shown", e);
        }
    }
}
