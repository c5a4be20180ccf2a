package ir.khosh.wire.requests;

/** How soon: danger to people or property, today, or at the wished time. */
public enum Priority {
    EMERGENCY,
    URGENT,
    NORMAL
}
