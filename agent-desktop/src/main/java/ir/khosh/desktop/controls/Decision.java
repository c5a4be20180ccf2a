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

/** Something a person decides, with their words about it; the words stay until the server has taken them. */
public final class Decision {

    private static final int SHORTEST_REASON = 3;

    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

    public Decision() {
        words.addListener((observed, was, is) -> error.set(""));
    }

    /** @param action sends it; done only when a reason is written */
    public void withReason(Supplier<Answer<?>> action, String said, Runnable then) {
        if (words.get().strip().length() < SHORTEST_REASON) {
            error.set("دلیل را بنویسید؛ دست‌کم سه نویسه.");
            return;
        }
        send(action, said, then);
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
        message.set(atField.isEmpty() ? failure.text() : "");
    }

    /** Another matter is in front. */
    public void reset() {
        words.set("");
        forget();
    }

    private void forget() {
        error.set("");
        message.set("");
        done.set("");
    }

    /** Null when nothing was written. */
    public String note() {
        return words.get().isBlank() ? null : words.get().strip();
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
