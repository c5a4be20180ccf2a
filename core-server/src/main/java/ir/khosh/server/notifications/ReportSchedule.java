package ir.khosh.server.notifications;

import java.time.Duration;
import java.util.List;

/** When a provider is asked what became of a message that it took, should its own report not come: ever more rarely. */
final class ReportSchedule {

    static final Duration FIRST = Duration.ofMinutes(1);

    private static final List<Duration> LATER = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private ReportSchedule() {}

    /**
     * @param asked how often it was asked before this time
     * @return null when that was the last time
     */
    static Duration waitAfter(int asked) {
        return asked < LATER.size() ? LATER.get(asked) : null;
    }
}
