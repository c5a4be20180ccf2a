package ir.khosh.architecture.broken.calls;

/** Something that others reach for. */
public class Thing {}
