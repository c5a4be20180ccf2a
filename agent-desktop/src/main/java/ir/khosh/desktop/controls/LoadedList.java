package ir.khosh.desktop.controls;

import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.Failure;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** A list that the server has. While it is asked for anew the old one stays; a late answer never replaces a newer one. */
public final class LoadedList<T> {

    public enum State {
        LOADING,
        READY,
        FAILED
    }

    private final Supplier<Answer<List<T>>> source;
    private final ObservableList<T> items = FXCollections.observableArrayList();
    private final FilteredList<T> shown = new FilteredList<>(items);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private int asked;

    /** @param source asks the server; called for each {@link #reload} */
    public LoadedList(Supplier<Answer<List<T>>> source) {
        this.source = source;
    }

    public void reload() {
        int mine = ++asked;
        state.set(State.LOADING);
        source.get().then(reply -> {
            if (mine == asked) {
                reply.onValue(this::took).onFailure(this::failed);
            }
        });
    }

    private void took(List<T> found) {
        trouble.set("");
        if (!items.equals(found)) {
            items.setAll(found);
        }
        state.set(State.READY);
    }

    private void failed(Failure failure) {
        trouble.set(failure.text());
        state.set(State.FAILED);
    }

    public ObservableList<T> items() {
        return items;
    }

    /** Those that pass the filter. */
    ObservableList<T> shown() {
        return shown;
    }

    /** @param filter what is shown of the list; null is all */
    public void narrow(Predicate<T> filter) {
        shown.setPredicate(filter);
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Why the list could not be fetched; empty when it could. */
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
