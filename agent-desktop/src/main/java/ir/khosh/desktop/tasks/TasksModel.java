package ir.khosh.desktop.tasks;

import ir.khosh.desktop.controls.Decision;
import ir.khosh.desktop.controls.LoadedList;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.TasksClient;
import ir.khosh.wire.requests.TaskView;
import java.time.Duration;
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
    private final ObjectProperty<TaskView> chosen = new SimpleObjectProperty<>();
    private final Decision decision = new Decision();
    private final Delay pause;
    private boolean closed;

    /** @param username of the person signed in, as the server writes who has taken a task */
    public TasksModel(TasksClient tasks, Live live, String username, Delay.Factory delays) {
        this.tasks = tasks;
        this.live = live;
        this.username = username;
        this.pause = delays.of(PERIOD);
        list = new LoadedList<>(tasks::list);
        list.items().addListener((ListChangeListener<TaskView>) change -> follow());
        chosen.addListener((observed, was, is) -> {
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
            list.reload();
            pause.restart(this::ask);
        }
    }

    public void reload() {
        list.reload();
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

    Decision decision() {
        return decision;
    }

    /** How many wait, in Persian digits; empty for none. */
    public ObservableValue<String> count() {
        return Bindings.createStringBinding(
                () -> list.items().isEmpty() ? "" : Persian.number(list.items().size()), list.items());
    }

    @Override
    public void close() {
        closed = true;
        pause.cancel();
    }
}
