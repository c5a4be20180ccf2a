package ir.khosh.server.surveys;

import ir.khosh.server.requests.tasks.DeskTasks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Each complaint is something that a desk must see to, until a supervisor has decided. */
@Singleton
class ComplaintTasks {

    private static final int LONGEST = 1_000;

    private final DeskTasks tasks;
    private final Clock clock;

    @Inject
    ComplaintTasks(DeskTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void open(long id, String trackingCode, ComplaintCategory category, String text) {
        tasks.open(new DeskTasks.NewTask(
                key(id),
                "COMPLAINT",
                trackingCode,
                null,
                category.title() + ": " + text.substring(0, Math.min(LONGEST, text.length())),
                clock.instant()));
    }

    void settle(long id, String by) {
        tasks.settle(key(id), null, by);
    }

    private static String key(long id) {
        return "complaint:" + id;
    }
}
