package ir.khosh.server.calls;

import java.time.Instant;

/**
 * A stretch of a call of which there is no sound.
 *
 * @param username who paused; null when that is not known any more
 * @param until null while it lasts
 */
record RecordingPause(String username, String extension, Instant from, Instant until, End end) {

    enum End {
        OPERATOR,
        LIMIT,
        HANDED_ON,
        CALL_OVER
    }

    static RecordingPause begun(String username, String extension, Instant at) {
        return new RecordingPause(username, extension, at, null, null);
    }

    RecordingPause ended(Instant at, End how) {
        return new RecordingPause(username, extension, from, at.isBefore(from) ? from : at, how);
    }
}
