package ir.khosh.server.calls.recordings;

import java.time.Duration;
import java.time.Instant;

/** How long the sound of a call is kept, from the call's end. */
record RecordingRetention(Duration kept) {

    Instant keepUntil(Instant endedAt) {
        return endedAt.plus(kept);
    }
}
