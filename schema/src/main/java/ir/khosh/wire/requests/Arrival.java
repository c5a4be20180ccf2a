package ir.khosh.wire.requests;

import java.time.Instant;

/** POST /api/requests/{code}/arrival: the exact time at which the contractor will be at the door, within the shift. */
public record Arrival(Instant at) {}
