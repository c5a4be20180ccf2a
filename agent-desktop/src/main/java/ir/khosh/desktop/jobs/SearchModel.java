package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.LoadedList;
import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.server.JobsClient;
import ir.khosh.values.PersianText;
import ir.khosh.wire.requests.RequestLine;
import ir.khosh.wire.requests.RequestState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Requests found by tracking code, phone or name, and narrowed by state and days; fifty a page. */
public final class SearchModel {

    static final int PAGE = 50;
    private static final Duration PAUSE_OF_TYPING = Duration.ofMillis(300);

    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<RequestState> state = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> until = new SimpleObjectProperty<>();
    private final BooleanProperty overdue = new SimpleBooleanProperty(false);
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(0);
    private final LoadedList<RequestLine> found;

    public SearchModel(JobsClient jobs, Delay.Factory delays) {
        found = new LoadedList<>(() -> jobs.search(query()));
        Delay pause = delays.of(PAUSE_OF_TYPING);
        text.addListener((observed, was, is) -> pause.restart(this::search));
        for (ObservableValue<?> narrowing : new ObservableValue<?>[] {state, from, until, overdue}) {
            narrowing.addListener((observed, was, is) -> search());
        }
    }

    /** What is asked for, as the server names it; what is not set is left out. */
    public Map<String, Object> query() {
        Map<String, Object> query = new HashMap<>();
        String written = PersianText.asciiDigits(text.get()).strip();
        boolean number = written.matches("[\\d+][\\d ]*");
        query.put("text", written.isEmpty() ? null : number ? written.replace(" ", "") : written);
        query.put("state", state.get());
        query.put("from", from.get());
        query.put("until", until.get());
        query.put("overdue", overdue.get() ? true : null);
        query.put("page", page.get() == 0 ? null : page.get());
        return query;
    }

    /** From the first page. */
    public void search() {
        page.set(0);
        found.reload();
    }

    void turn(int by) {
        boolean more = found.items().size() == PAGE;
        if (by < 0 && page.get() > 0 || by > 0 && more) {
            page.set(page.get() + by);
            found.reload();
        }
    }

    LoadedList<RequestLine> found() {
        return found;
    }

    StringProperty text() {
        return text;
    }

    /** Null for every state. */
    public ObjectProperty<RequestState> state() {
        return state;
    }

    /** Only those whose promise is broken. */
    public BooleanProperty overdue() {
        return overdue;
    }

    ObjectProperty<LocalDate> from() {
        return from;
    }

    ObjectProperty<LocalDate> until() {
        return until;
    }

    /** From 0. */
    ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }
}
