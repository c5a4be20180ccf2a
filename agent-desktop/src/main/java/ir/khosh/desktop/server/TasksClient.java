package ir.khosh.desktop.server;

import ir.khosh.wire.requests.TaskView;
import java.util.List;
import java.util.Map;

/** What somebody at a desk must do outside a call. */
public final class TasksClient {

    private final Rest rest;

    public TasksClient(Rest rest) {
        this.rest = rest;
    }

    /** Oldest first. */
    public Answer<List<TaskView>> list() {
        return rest.list("/api/tasks", Map.of(), TaskView.class);
    }

    public Answer<Void> take(long id) {
        return rest.post("/api/tasks/" + id + "/take", null, Void.class);
    }

    /** @param outcome REACHED, NO_ANSWER or DROPPED */
    public Answer<Void> done(long id, String outcome, String note) {
        return rest.post("/api/tasks/" + id + "/done", new TaskView.Done(outcome, note), Void.class);
    }
}
