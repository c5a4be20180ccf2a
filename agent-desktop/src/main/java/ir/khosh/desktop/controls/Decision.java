package ir.khosh.desktop.controls;

import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.Failure;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Something a person decides, with their words about it and, where somebody is told of it, the reason for that one; both
 * stay until the server has taken them.
 */
public final class Decision {

    private static final int SHORTEST_REASON = 3;

    private final StringProperty words = new SimpleStringProperty("");
    private final StringProperty toldReason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper toldError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    public Decision() {
        words.addListener((observed, was, is) -> error.set(""));
        toldReason.addListener((observed, was, is) -> toldError.set(""));
    }

    /** @param action sends it; done only when a reason is written */
    public void withReason(Supplier<Answer<?>> action, String said, Runnable then) {
        if (isWritten(words, error)) {
            send(action, said, then);
        }
    }

    /** As {@link #withReason}, and the reason for the one it is about must be written as well. */
    public void withToldReason(Supplier<Answer<?>> action, String said, Runnable then) {
        // both are looked at, so that both are said at once
        if (isWritten(toldReason, toldError) & isWritten(words, error)) {
            send(action, said, then);
        }
    }

    private static boolean isWritten(StringProperty text, ReadOnlyStringWrapper error) {
        boolean written = text.get().strip().length() >= SHORTEST_REASON;
        error.set(written ? "" : "دلیل را بنویسید؛ دست‌کم سه نویسه.");
        return written;
    }

    /**
     * @param said one Persian sentence when it is done
     * @param then runs after the server has taken it
     */
    public void send(Supplier<Answer<?>> action, String said, Runnable then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        forget();
        action.get().then(reply -> {
            busy.set(false);
            reply.onValue(value -> {
                        words.set("");
                        toldReason.set("");
                        done.set(said);
                        then.run();
                    })
                    .onFailure(this::failed);
        });
    }

    private void failed(Failure failure) {
        String atField = failure.messageFor("reason")
                .or(() -> failure.messageFor("note"))
                .orElse("");
        error.set(atField);
        toldError.set(failure.messageFor("toldReason").orElse(""));
        message.set(atField.isEmpty() && toldError.get().isEmpty() ? failure.text() : "");
    }

    /** Another matter is in front. */
    public void reset() {
        words.set("");
        toldReason.set("");
        forget();
    }

    private void forget() {
        error.set("");
        toldError.set("");
        message.set("");
        done.set("");
    }

    /** Null when nothing was written. */
    public String note() {
        return words.get().isBlank() ? null : words.get().strip();
    }

    /** Stripped; empty when nothing was written. */
    public String told() {
        return toldReason.get().strip();
    }

    /** For the one whom it is about. */
    public StringProperty toldReason() {
        return toldReason;
    }

    /** What is wrong with what is told; empty when nothing is. */
    public ReadOnlyStringProperty toldError() {
        return toldError.getReadOnlyProperty();
    }

    public StringProperty words() {
        return words;
    }

    /** What is wrong with the words; empty when nothing is. */
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /** Why the server did not do it; empty when it did. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /** What was done last; empty when nothing was. */
    public ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }
}
