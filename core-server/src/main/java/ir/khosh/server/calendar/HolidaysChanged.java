package ir.khosh.server.calendar;

/** An administrator changed the holidays. */
record HolidaysChanged() {}
