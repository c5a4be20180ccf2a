package ir.khosh.server.calls;

import java.time.Instant;

/** Who spoke with a caller last, and when it was answered. */
record LastTalk(String extension, Instant at) {}
