package ir.khosh.wire.requests;

import java.time.LocalDate;

/**
 * POST /api/requests/{code}/reschedule: another day or shift. The same contractor keeps the job when they have room,
 * else it goes back to dispatch.
 */
public record Reschedule(LocalDate day, Shift shift, String reason) {}
