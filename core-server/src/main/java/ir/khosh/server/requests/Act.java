package ir.khosh.server.requests;

import java.time.Instant;

/** Who did something, and when. */
record Act(Instant at, String by) {}
