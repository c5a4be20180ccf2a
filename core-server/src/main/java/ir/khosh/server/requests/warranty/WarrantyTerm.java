package ir.khosh.server.requests.warranty;

import ir.khosh.values.JalaliDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a finished job is under warranty: whole Jalali months from the day of completion in Tehran, clamped to the
 * month's last day. The end is the first day without warranty.
 */
public record WarrantyTerm(int months) {

    public WarrantyTerm {
        if (months < 1 || months > 60) {
            throw new IllegalArgumentException("a warranty lasts 1 to 60 months");
        }
    }

    /** The first day without warranty, in Tehran. */
    public LocalDate endOf(Instant completedAt) {
        return JalaliDate.of(completedAt).plusMonths(months).toLocalDate();
    }

    /** Whether something reported at this moment is still covered; what counts is the Tehran day of the report. */
    public static boolean covers(LocalDate end, Instant reportedAt) {
        return end != null && tehranDay(reportedAt).isBefore(end);
    }

    /** Whole days that are left, today included; 0 when over. */
    public static int daysLeft(LocalDate end, Instant now) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(tehranDay(now), end));
    }

    private static LocalDate tehranDay(Instant instant) {
        return LocalDate.ofInstant(instant, JalaliDate.TEHRAN);
    }
}
