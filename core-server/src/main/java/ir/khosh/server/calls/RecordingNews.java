package ir.khosh.server.calls;

import ir.khosh.server.calls.RecordingPause.End;
import ir.khosh.telephony.CallEvent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;

/** When the exchange says that a recording rests or goes on, it is written down with who wished it. */
@Singleton
class RecordingNews {

    private final CallWriter writer;

    @Inject
    RecordingNews(CallWriter writer) {
        this.writer = writer;
    }

    /** Called with the call's monitor held. */
    void apply(LiveCall call, CallEvent news) {
        if (news instanceof CallEvent.RecordingPaused && call.pause == null) {
            call.pause = RecordingPause.begun(call.pausedBy, call.pausedAt, news.receivedAt());
            writer.pause(call.id, call.pause);
        } else if (news instanceof CallEvent.RecordingResumed) {
            end(call, news.receivedAt(), call.pauseEnd == null ? End.OPERATOR : call.pauseEnd);
        } else if (news instanceof CallEvent.Ended) {
            end(call, news.receivedAt(), End.CALL_OVER);
        }
    }

    private void end(LiveCall call, Instant at, End how) {
        if (call.pause != null) {
            writer.pause(call.id, call.pause.ended(at, how));
        }
        call.pause = null;
        call.pauseEnd = null;
        call.pausedBy = null;
        call.pausedAt = null;
    }
}
