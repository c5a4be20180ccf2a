package ir.khosh.server.wallboard;

import ir.khosh.values.JalaliDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The day in Tehran whose calls are on the board; {@code until} is the next midnight and not of it. */
record TehranDay(Instant from, Instant until) {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    static TehranDay of(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, JalaliDate.TEHRAN);
        return new TehranDay(
                day.atStartOfDay(JalaliDate.TEHRAN).toInstant(),
                day.plusDays(1).atStartOfDay(JalaliDate.TEHRAN).toInstant());
    }

    boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }

    /** When the quarter of an hour began in which this lies. */
    Instant quarterOf(Instant instant) {
        long quarters = Duration.between(from, instant).dividedBy(QUARTER);
        return from.plus(QUARTER.multipliedBy(quarters));
    }
}
