package ir.khosh.desktop.tasks;

import ir.khosh.desktop.controls.Decision;
import ir.khosh.desktop.controls.LoadedList;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.server.JobsClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.TasksClient;
import ir.khosh.wire.requests.RequestLine;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.TaskView;
import java.time.Duration;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/** What somebody at a desk must do outside a call, oldest first; asked for every quarter of a minute. */
public final class TasksModel implements AutoCloseable {

    private static final Duration PERIOD = Duration.ofSeconds(15);

    private final TasksClient tasks;
    private final Live live;
    private final String username;
    private final LoadedList<TaskView> list;
    private final LoadedList<RequestLine> uncovered;
    private final ObjectProperty<TaskView> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<RequestLine> uncoveredChosen = new SimpleObjectProperty<>();
    private final Decision decision = new Decision();
    private final Delay pause;
    private boolean closed;

    /** @param username of the person signed in, as the server writes who has taken a task */
    public TasksModel(TasksClient tasks, JobsClient jobs, Live live, String username, Delay.Factory delays) {
        this.tasks = tasks;
        this.live = live;
        this.username = username;
        this.pause = delays.of(PERIOD);
        list = new LoadedList<>(tasks::list);
        uncovered = new LoadedList<>(() -> jobs.search(Map.of("state", RequestState.NO_COVERAGE)));
        list.items().addListener((ListChangeListener<TaskView>) change -> follow());
        uncoveredChosen.addListener((observed, was, is) -> {
            if (is != null) {
                chosen.set(null);
            }
        });
        chosen.addListener((observed, was, is) -> {
            if (is != null) {
                uncoveredChosen.set(null);
            }
            if (is != null && (was == null || was.id() != is.id())) {
                decision.reset();
            }
        });
        live.connected().addListener((observed, was, is) -> {
            if (is) {
                ask();
            }
        });
    }

    private void ask() {
        if (!closed && live.connected().get()) {
            reload();
            pause.restart(this::ask);
        }
    }

    public void reload() {
        list.reload();
        uncovered.reload();
    }

    /** The chosen task as it is now; nothing when it is gone. */
    private void follow() {
        if (chosen.get() != null) {
            long id = chosen.get().id();
            chosen.set(list.items().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElse(null));
        }
    }

    boolean isMine(TaskView task) {
        return username.equals(task.takenBy());
    }

    void take() {
        TaskView task = chosen.get();
        if (task != null && task.takenBy() == null) {
            decision.send(() -> tasks.take(task.id()), "", list::reload);
        }
    }

    /** @param outcome REACHED, NO_ANSWER or DROPPED; giving up needs a reason */
    void done(String outcome) {
        TaskView task = chosen.get();
        if (task == null) {
            return;
        }
        String said =
                switch (outcome) {
                    case "REACHED" -> "کار انجام شد.";
                    case "NO_ANSWER" -> "پاسخ نداد؛ کار کمی بعد دوباره می‌آید.";
                    default -> "کار کنار گذاشته شد.";
                };
        Runnable then = list::reload;
        if ("DROPPED".equals(outcome)) {
            decision.withReason(() -> tasks.done(task.id(), outcome, decision.note()), said, then);
        } else {
            decision.send(() -> tasks.done(task.id(), outcome, decision.note()), said, then);
        }
    }

    LoadedList<TaskView> list() {
        return list;
    }

    /** Null for none. */
    public ObjectProperty<TaskView> chosen() {
        return chosen;
    }

    /** Requests that nobody covers, the longest waiting first. */
    LoadedList<RequestLine> uncovered() {
        return uncovered;
    }

    /** Null for none; never together with a chosen task. */
    public ObjectProperty<RequestLine> uncoveredChosen() {
        return uncoveredChosen;
    }

    /** The request in front; null for none. */
    public String trackingCode() {
        return chosen.get() != null
                ? chosen.get().trackingCode()
                : uncoveredChosen.get() == null ? null : uncoveredChosen.get().trackingCode();
    }

    Decision decision() {
        return decision;
    }

    /** How many tasks and uncovered requests wait, in Persian digits; empty for none. */
    public ObservableValue<String> count() {
        return Bindings.createStringBinding(
                () -> {
                    int waiting = list.items().size() + uncovered.items().size();
                    return waiting == 0 ? "" : Persian.number(waiting);
                },
                list.items(),
                uncovered.items());
    }

    @Override
    public void close() {
        closed = true;
        pause.cancel();
    }
}
