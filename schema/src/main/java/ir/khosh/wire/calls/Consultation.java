package ir.khosh.wire.calls;

/**
 * An operator asks a colleague while the caller hears music.
 *
 * @param name null when nobody is known to sit there
 * @param state RINGING or TALKING
 */
public record Consultation(String extension, String name, String state) {}
