package ir.khosh.server.calls;

import ir.khosh.server.calls.RecordingPause.End;
import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.Extension;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A pause is for what its operator hears: it ends when they are not in the call any more, and after a limit. */
record RecordingPauseRule(Duration limit) {

    /** @return why it must end now; empty while it may last */
    Optional<End> end(RecordingPause pause, CallState call, Instant now) {
        if (pause.extension() != null && CallStance.of(call, new Extension(pause.extension())) == CallStance.NOT_HERE) {
            return Optional.of(End.HANDED_ON);
        }
        return now.isBefore(pause.from().plus(limit)) ? Optional.empty() : Optional.of(End.LIMIT);
    }
}
