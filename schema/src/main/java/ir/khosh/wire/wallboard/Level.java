package ir.khosh.wire.wallboard;

/** How a figure stands against its thresholds. */
public enum Level {
    CALM,
    WARN,
    ALARM
}
