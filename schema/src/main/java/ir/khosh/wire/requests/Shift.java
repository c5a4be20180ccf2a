package ir.khosh.wire.requests;

/** Part of a day in Tehran time: 8 to 12, 12 to 16, 16 to 20, 20 to 24. */
public enum Shift {
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT
}
