package ir.khosh.server.requests.promises;

import ir.khosh.server.catalogue.Promise;
import ir.khosh.wire.requests.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * By when a promise is to be kept. A contractor is found so long after the registration; the work is done so long after
 * the registration or, when the applicant wishes a later time, after that. Where there is danger no holiday counts.
 *
 * @param workingTime so long after a moment, counting working days only
 */
public record DuePolicy(BiFunction<Instant, Duration, Instant> workingTime) {

    /** Until when a contractor has accepted, and the work is done. */
    public record Due(Instant respondBy, Instant finishBy) {}

    /** @param wishedFrom start of the wished time; null for as soon as possible */
    public Due dueOf(Promise promise, Priority priority, Instant registeredAt, Instant wishedFrom) {
        boolean always = !promise.workingDays() || priority == Priority.EMERGENCY;
        Instant start = wishedFrom == null || wishedFrom.isBefore(registeredAt) ? registeredAt : wishedFrom;
        return new Due(after(registeredAt, promise.response(), always), after(start, promise.finish(), always));
    }

    private Instant after(Instant from, Duration length, boolean always) {
        return always ? from.plus(length) : workingTime.apply(from, length);
    }
}
