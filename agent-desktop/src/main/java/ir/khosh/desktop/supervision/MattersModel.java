package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.Decision;
import ir.khosh.desktop.controls.LoadedList;
import ir.khosh.desktop.server.Answer;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

/** Matters of one kind that a supervisor decides: those in a state, the one in front, and the words about it. */
public final class MattersModel<T> {

    private final ToLongFunction<T> id;
    private final ObjectProperty<String> state = new SimpleObjectProperty<>();
    private final ObjectProperty<T> chosen = new SimpleObjectProperty<>();
    private final Decision decision = new Decision();
    private final LoadedList<T> list;

    /**
     * @param source asks the server for those in a state; null is every state
     * @param first the state that is shown first
     */
    public MattersModel(Function<String, Answer<List<T>>> source, ToLongFunction<T> id, String first) {
        this.id = id;
        state.set(first);
        list = new LoadedList<>(() -> source.apply(state.get()));
        state.addListener((observed, was, is) -> list.reload());
        chosen.addListener((observed, was, is) -> {
            if (is != null && (was == null || id.applyAsLong(was) != id.applyAsLong(is))) {
                decision.reset();
            }
        });
        list.items().addListener((ListChangeListener<T>) change -> follow());
    }

    /** The matter in front as it is now; it stays in front although its state has left the list. */
    private void follow() {
        T front = chosen.get();
        if (front != null) {
            list.items().stream()
                    .filter(one -> id.applyAsLong(one) == id.applyAsLong(front))
                    .findFirst()
                    .ifPresentOrElse(chosen::set, () -> chosen.set(null));
        }
    }

    public void reload() {
        list.reload();
    }

    LoadedList<T> list() {
        return list;
    }

    ObjectProperty<String> state() {
        return state;
    }

    /** Null for none. */
    ObjectProperty<T> chosen() {
        return chosen;
    }

    Decision decision() {
        return decision;
    }
}
