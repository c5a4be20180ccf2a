package ir.khosh.wire.calls;

/** @param key one-key shortcut digit or letter */
public record DispositionView(String code, String name, String key) {}
