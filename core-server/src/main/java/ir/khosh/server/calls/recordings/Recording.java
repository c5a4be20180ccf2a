package ir.khosh.server.calls.recordings;

import java.time.Instant;

/** What became of the sound of a call that is over. */
record Recording(
        long id,
        String callId,
        Status status,
        Instant startedAt,
        Instant endedAt,
        Long lengthMillis,
        Long sizeBytes,
        Instant keepUntil,
        byte[] peaks) {

    enum Status {
        KEPT,
        MISSING,
        EMPTY,
        DELETED,
        /** Nobody spoke, or calls were not recorded. */
        NONE
    }
}
