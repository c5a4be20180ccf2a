package ir.khosh.server.calls.recordings;

import ir.khosh.server.calls.RecordingPauses;
import ir.khosh.server.calls.recordings.Recording.Status;
import ir.khosh.server.calls.recordings.RecordingRows.Ended;
import ir.khosh.server.platform.TimedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Takes account of the sound that the exchange has written of each call, and deletes it when its time has come. */
@Singleton
public class RecordingRegister {

    private static final Logger LOG = Logger.getLogger(RecordingRegister.class.getName());
    private static final Duration WINDOW = Duration.ofDays(3);
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final SoundFolder folder;
    private final RecordingRows rows;
    private final RecordingPauses pauses;
    private final TimedWork timed;
    private final MetricRegistry metrics;
    private final Clock clock;
    private final RecordingRetention retention;
    private final Duration settle;

    @Inject
    RecordingRegister(
            SoundFolder folder,
            RecordingRows rows,
            RecordingPauses pauses,
            TimedWork timed,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.recording.keep-days", defaultValue = "90") long keepDays,
            @ConfigProperty(name = "khosh.recording.settle-seconds", defaultValue = "4") long settleSeconds) {
        this.folder = folder;
        this.rows = rows;
        this.pauses = pauses;
        this.timed = timed;
        this.metrics = metrics;
        this.clock = clock;
        this.retention = new RecordingRetention(Duration.ofDays(keepDays));
        this.settle = Duration.ofSeconds(settleSeconds);
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        timed.every(PERIOD, "recordings", fencingNumber -> keep());
    }

    void keep() {
        if (!folder.isKnown()) {
            return;
        }
        Instant now = clock.instant();
        boolean recorded = folder.find().isPresent();
        List<Ended> batch = rows.listUnregistered(now.minus(WINDOW), now.minus(settle));
        batch.forEach(call -> register(call, recorded, now));
        rows.listDue(now).forEach(due -> {
            folder.delete(due.callId());
            rows.deleted(due.id(), now);
            metrics.counter("khosh_recordings_deleted").inc();
        });
    }

    private void register(Ended call, boolean recorded, Instant now) {
        pauses.closeAtEnd(call.callId(), call.endedAt());
        Optional<Sound> sound = folder.find(call.callId());
        if (sound.isPresent() && !sound.get().isEmpty()) {
            keep(call, sound.get(), now);
        } else if (call.answeredAt() == null || !recorded) {
            folder.delete(call.callId());
            rows.withoutSound(call, Status.NONE, now);
        } else {
            lose(call, sound.isPresent() ? Status.EMPTY : Status.MISSING, now);
        }
    }

    private void keep(Ended call, Sound sound, Instant now) {
        try {
            Sound.Read read = sound.read();
            locatePauses(call, sound, read);
            rows.kept(call, sound, read, retention.keepUntil(call.endedAt()), now);
            metrics.counter("khosh_recordings_registered").inc();
        } catch (IOException e) {
            throw new UncheckedIOException("the sound of " + call.callId() + " cannot be read", e);
        }
    }

    private void locatePauses(Ended call, Sound sound, Sound.Read read) {
        if (call.answeredAt() == null) {
            return;
        }
        PausedStretches stretches = new PausedStretches(read.silences(), sound.lengthMillis());
        pauses.list(call.callId()).stream()
                .filter(pause -> pause.until() != null)
                .forEach(pause -> {
                    Silence place = stretches.locate(
                            Duration.between(call.answeredAt(), pause.from()).toMillis(),
                            Duration.between(call.answeredAt(), pause.until()).toMillis());
                    pauses.located(call.callId(), pause.from(), place.fromMillis(), place.untilMillis());
                });
    }

    private void lose(Ended call, Status status, Instant now) {
        folder.delete(call.callId());
        rows.withoutSound(call, status, now);
        metrics.counter("khosh_recordings_" + status.name().toLowerCase(Locale.ROOT))
                .inc();
        LOG.log(Level.WARNING, "no sound of call {0}: {1}", new Object[] {call.callId(), status});
    }
}
