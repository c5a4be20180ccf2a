package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.Failure;
import ir.khosh.values.PersianText;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** Things of one kind as the server lists them, the one in the form, and what the last act came to. */
final class KeptModel<T> {

    private final Supplier<Answer<List<T>>> source;
    private final ObservableList<T> all = FXCollections.observableArrayList();
    private final FilteredList<T> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<T> chosen = new SimpleObjectProperty<>();
    private final FieldErrors errors = new FieldErrors();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("در حال خواندن از کارساز…");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /** @param words in what is searched */
    KeptModel(Supplier<Answer<List<T>>> source, Function<T, String> words) {
        this.source = source;
        search.addListener((observed, was, is) -> {
            shown.setPredicate(matching(is, words));
            if (!all.isEmpty()) {
                empty.set("چیزی با این نشانی‌ها پیدا نشد.");
            }
        });
    }

    private static <T> Predicate<T> matching(String typed, Function<T, String> words) {
        List<String> wanted = List.of(PersianText.fold(typed).split(" "));
        return one -> {
            String text = PersianText.fold(words.apply(one));
            return wanted.stream().allMatch(text::contains);
        };
    }

    void load() {
        load(nothing -> {});
    }

    /** @param then told when the list is fresh */
    void load(Consumer<List<T>> then) {
        source.get().then(reply -> reply.onValue(rows -> {
                    empty.set(rows.isEmpty() ? "هنوز چیزی ثبت نشده است." : "چیزی با این نشانی‌ها پیدا نشد.");
                    all.setAll(rows);
                    then.accept(rows);
                })
                .onFailure(failure -> {
                    empty.set(failure.text());
                    trouble.set(failure.text());
                }));
    }

    /** Sends something once; the list is read again when it was taken, and the form says what was refused. */
    <A> void act(Supplier<Answer<A>> act, Function<A, String> told, Consumer<A> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        clear();
        act.get().then(reply -> {
            busy.set(false);
            reply.onValue(value -> {
                        String said = told.apply(value);
                        done.set(said);
                        load(rows -> {
                            then.accept(value);
                            // fresh rows are chosen anew, which wipes what was said
                            done.set(said);
                        });
                    })
                    .onFailure(this::refused);
        });
    }

    private void refused(Failure failure) {
        if (!errors.take(failure)) {
            trouble.set(failure.text());
        }
    }

    void clear() {
        errors.clear();
        done.set("");
        trouble.set("");
    }

    /** @return true when nothing is wrong; the list of wrongs is shown otherwise */
    boolean passed() {
        return !errors.any();
    }

    ObservableList<T> all() {
        return all;
    }

    ObservableList<T> shown() {
        return shown;
    }

    StringProperty search() {
        return search;
    }

    /** What the form is about; null for something new. */
    ObjectProperty<T> chosen() {
        return chosen;
    }

    FieldErrors errors() {
        return errors;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why the table is empty. */
    ReadOnlyStringProperty empty() {
        return empty.getReadOnlyProperty();
    }

    ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
