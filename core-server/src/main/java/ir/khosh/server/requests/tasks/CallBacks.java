package ir.khosh.server.requests.tasks;

import ir.khosh.server.notifications.UndeliverableNotice;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What no text can tell is told by a person: one call-back a notice, a newer text replaces an older one. */
@Singleton
class CallBacks {

    private static final int LONGEST = 1200;
    private final DeskTasks tasks;
    private final Clock clock;

    @Inject
    CallBacks(DeskTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    void onUndeliverable(@Observes UndeliverableNotice notice) {
        String text = notice.text();
        tasks.open(new DeskTasks.NewTask(
                notice.template() + ":" + notice.to().value() + ":" + notice.subject(),
                "CALL_BACK",
                notice.subject().matches("[0-9]{9}") ? notice.subject() : null,
                notice.to(),
                text.substring(0, Math.min(LONGEST, text.length())),
                clock.instant()));
    }
}
