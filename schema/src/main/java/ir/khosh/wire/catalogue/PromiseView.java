package ir.khosh.wire.catalogue;

import java.time.LocalDate;

/**
 * What is promised of a service from a day on: GET /api/service-offerings/{code}/promises, the newest first, and POST of
 * the same (admin), where {@code version} is of no matter.
 *
 * @param from first day in Tehran, today or later
 * @param responseHours from the registration until a contractor has accepted
 * @param finishHours from the registration, or from the wished time, until the work is done
 * @param workingDays whether hours of weekends and holidays do not count; in an emergency they do
 */
public record PromiseView(int version, LocalDate from, int responseHours, int finishHours, boolean workingDays) {}
