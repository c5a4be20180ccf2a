package ir.khosh.server.calls.recordings;

/** A stretch of a sound in which there is nothing at all. */
record Silence(long fromMillis, long untilMillis) {

    long millis() {
        return untilMillis - fromMillis;
    }
}
