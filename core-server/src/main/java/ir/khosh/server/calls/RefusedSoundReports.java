package ir.khosh.server.calls;

import ir.khosh.wire.agents.RefusedSound;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What the desks that are phones refused, as they tell it themselves. A report that comes twice counts once. */
@Singleton
public class RefusedSoundReports {

    private static final int MOST_PHONES = 5_000;
    private static final int LONGEST_NAME = 64;
    private static final Set<String> KNOWN = Set.of(
            RefusedSound.STRANGER,
            RefusedSound.SECOND_CONNECTION,
            RefusedSound.SECOND_CALL,
            RefusedSound.NO_SOUND,
            RefusedSound.HUNG_WINDOW);

    private final Map<String, Map<String, Long>> told = new LinkedHashMap<>();
    private final Map<String, Instant> lastAt = new HashMap<>();
    private final MetricRegistry metrics;
    private final Clock clock;
    private final Duration lately;

    @Inject
    RefusedSoundReports(
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.desks.refused-minutes", defaultValue = "10") long latelyMinutes) {
        this.metrics = metrics;
        this.clock = clock;
        this.lately = Duration.ofMinutes(latelyMinutes);
        KNOWN.forEach(why -> counter(why, 0));
    }

    /** @return false when the report names no phone */
    synchronized boolean take(String extension, RefusedSound report) {
        if (report.phone() == null || report.phone().isBlank() || report.phone().length() > LONGEST_NAME) {
            return false;
        }
        Map<String, Long> before = told.computeIfAbsent(extension + " " + report.phone(), none -> new HashMap<>());
        report.counts().forEach((why, count) -> {
            long more = KNOWN.contains(why) ? count - before.getOrDefault(why, 0L) : 0;
            if (more > 0) {
                before.put(why, count);
                counter(why, more);
                lastAt.put(extension, clock.instant());
            }
        });
        if (told.size() > MOST_PHONES) {
            told.remove(told.keySet().iterator().next());
        }
        return true;
    }

    private void counter(String why, long more) {
        metrics.counter("khosh_desk_sound_refused", new Tag("reason", why)).inc(more);
    }

    /** Extensions at which something was refused within the last minutes. */
    public synchronized Set<String> listLately() {
        Instant from = clock.instant().minus(lately);
        return lastAt.entrySet().stream()
                .filter(one -> one.getValue().isAfter(from))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
