package ir.khosh.server.calls;

import ir.khosh.server.accounts.Session;
import ir.khosh.server.calls.RecordingPause.End;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.telephony.CallId;
import ir.khosh.wire.calls.RecordingState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** The sound of a call rests while its operator wishes so, and no longer than the rule allows. */
@Singleton
class CallRecording {

    private final ExchangeOrders orders;
    private final Floor floor;
    private final ExchangeLease lease;
    private final RecordingPauses pauses;
    private final CallWorkers workers;
    private final MetricRegistry metrics;
    private final Clock clock;
    private final RecordingPauseRule rule;

    @Inject
    CallRecording(
            ExchangeOrders orders,
            Floor floor,
            ExchangeLease lease,
            RecordingPauses pauses,
            CallWorkers workers,
            MetricRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "khosh.recording.pause-limit-seconds", defaultValue = "120") long limitSeconds) {
        this.orders = orders;
        this.floor = floor;
        this.lease = lease;
        this.pauses = pauses;
        this.workers = workers;
        this.metrics = metrics;
        this.clock = clock;
        this.rule = new RecordingPauseRule(Duration.ofSeconds(limitSeconds));
    }

    RecordingState stateOf(boolean paused) {
        boolean recorded = floor.exchange()
                .filter(link -> link.access().recordings() != null)
                .isPresent();
        return !recorded ? RecordingState.OFF : paused ? RecordingState.PAUSED : RecordingState.ON;
    }

    void pause(Session session, String callId) {
        requireRecorded(session, callId);
        floor.find(callId).ifPresent(call -> {
            synchronized (call) {
                if (call.pause == null) {
                    call.pausedBy = session.username();
                    call.pausedAt = session.extension();
                }
            }
        });
        orders.give("pause_recording", control -> control.pauseRecording(new CallId(callId)));
    }

    void resume(Session session, String callId) {
        requireRecorded(session, callId);
        orders.give("resume_recording", control -> control.resumeRecording(new CallId(callId)));
    }

    private void requireRecorded(Session session, String callId) {
        orders.requireSpeaking(session, callId);
        if (stateOf(false) == RecordingState.OFF) {
            throw new ConflictException("call-not-recorded", "تماس‌های این مرکز ضبط نمی‌شود.");
        }
    }

    /** Once a second, beside everything else. */
    void keep() {
        if (!lease.mayAct()) {
            return;
        }
        Instant now = clock.instant();
        for (LiveCall call : floor.calls()) {
            floor.call(call.id).ifPresent(state -> {
                synchronized (call) {
                    if (call.pause != null) {
                        rule.end(call.pause, state, now).ifPresent(why -> end(call, why));
                    }
                }
            });
        }
    }

    private void end(LiveCall call, End why) {
        call.pauseEnd = why;
        metrics.counter("khosh_recording_pauses_ended_by_rule").inc();
        floor.exchange().ifPresent(link -> link.telephony().control().resumeRecording(new CallId(call.id)));
    }

    /** A pause that was going on before this server was started again still rests at the exchange; it is believed. */
    void recall(LiveCall call) {
        workers.run(() -> pauses.findOpen(call.id).ifPresent(open -> {
            synchronized (call) {
                if (call.pause == null) {
                    call.pause = open;
                }
            }
            floor.exchange()
                    .filter(link -> lease.mayAct())
                    .ifPresent(link -> link.telephony().control().pauseRecording(new CallId(call.id)));
        }));
    }
}
