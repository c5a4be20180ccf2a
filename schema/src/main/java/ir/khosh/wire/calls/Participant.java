package ir.khosh.wire.calls;

/** An operator who speaks in a call. @param name null when nobody is known to sit there */
public record Participant(String extension, String name) {}
