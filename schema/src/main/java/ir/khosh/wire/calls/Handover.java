package ir.khosh.wire.calls;

/** What comes along with a call from a colleague. @param note and {@code draft} null when there is none */
public record Handover(String fromExtension, String fromName, String note, String draft) {}
