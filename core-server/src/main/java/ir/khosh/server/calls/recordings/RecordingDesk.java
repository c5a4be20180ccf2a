package ir.khosh.server.calls.recordings;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.Session;
import ir.khosh.server.calls.CallRecords;
import ir.khosh.server.calls.RecordingPauses;
import ir.khosh.server.calls.recordings.Recording.Status;
import ir.khosh.server.shared.AccessException;
import ir.khosh.server.shared.DomainException;
import ir.khosh.wire.calls.CallView;
import ir.khosh.wire.calls.LostRecording;
import ir.khosh.wire.calls.RecordingView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Seeing and hearing what was recorded of a call. Nothing is handed out that is not in the audit first. */
@Singleton
public class RecordingDesk {

    private static final Duration LOST_SHOWN = Duration.ofDays(30);

    private final RecordingRows rows;
    private final CallRecords calls;
    private final RecordingPauses pauses;
    private final SoundFolder folder;
    private final Audit audit;
    private final MetricRegistry metrics;
    private final Clock clock;

    @Inject
    RecordingDesk(
            RecordingRows rows,
            CallRecords calls,
            RecordingPauses pauses,
            SoundFolder folder,
            Audit audit,
            MetricRegistry metrics,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.pauses = pauses;
        this.folder = folder;
        this.audit = audit;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Empty when nobody spoke in the call or calls were not recorded. */
    List<RecordingView> list(Session session, String callId) {
        CallView call =
                calls.find(callId).orElseThrow(() -> new DomainException("call-not-found", "چنین تماسی یافت نشد."));
        Instant startedAt = call.answeredAt() == null ? call.queuedAt() : call.answeredAt();
        require(session, callId, startedAt);
        Optional<Recording> recording = rows.findOfCall(callId);
        if (recording.isEmpty()) {
            return call.answeredAt() == null || folder.find().isEmpty() ? List.of() : List.of(pending(call));
        }
        return recording.filter(one -> one.status() != Status.NONE).map(this::view).stream()
                .toList();
    }

    private RecordingView pending(CallView call) {
        return new RecordingView(
                null, call.callId(), "PENDING", call.answeredAt(), null, null, null, pauses.list(call.callId()));
    }

    private RecordingView view(Recording recording) {
        return new RecordingView(
                recording.id(),
                recording.callId(),
                recording.status().name(),
                recording.startedAt(),
                recording.lengthMillis(),
                recording.keepUntil(),
                recording.peaks(),
                pauses.list(recording.callId()));
    }

    /** The sound that may be heard; what will be heard of it is to be {@link #listened} first. */
    Sound sound(Session session, long id) {
        Recording recording = rows.find(id).orElseThrow(RecordingDesk::notFound);
        require(session, recording.callId(), recording.startedAt());
        return Optional.of(recording)
                .filter(one -> one.status() == Status.KEPT)
                .flatMap(one -> folder.find(one.callId()))
                .filter(sound -> !sound.isEmpty())
                .orElseThrow(RecordingDesk::notFound);
    }

    /** Who hears which part of what. */
    void listened(long id, Sound sound, ByteRange part) {
        Recording recording = rows.find(id).orElseThrow(RecordingDesk::notFound);
        audit.record(
                "recording-listened",
                "call:" + recording.callId(),
                String.format(
                        Locale.ROOT,
                        "recording %d, %.1f–%.1f s of %.1f s",
                        id,
                        seconds(part.from()),
                        seconds(part.until()),
                        seconds(sound.size())));
        metrics.counter("khosh_recordings_listened").inc();
    }

    private static double seconds(long bytes) {
        return Math.max(0, bytes - Sound.HEAD) / (2.0 * Sound.RATE);
    }

    List<LostRecording> listLost() {
        return rows.listLost(clock.instant().minus(LOST_SHOWN));
    }

    private void require(Session session, String callId, Instant startedAt) {
        boolean tookPart = rows.tookPart(callId, session.extension());
        if (!RecordingAccess.mayHear(session.role(), tookPart, startedAt, clock.instant())) {
            metrics.counter("khosh_recordings_refused").inc();
            throw new AccessException(403, "recording-not-yours", "صدای این تماس برای شما در دسترس نیست.");
        }
    }

    private static DomainException notFound() {
        return new DomainException("recording-not-found", "صدایی از این تماس نگه داشته نشده است.");
    }
}
