package ir.khosh.wire.calendar;

import java.time.LocalDate;

/** GET /api/holidays?year= (Jalali year); PUT /api/holidays/{day} takes the same. */
public record HolidayView(LocalDate day, String title) {}
