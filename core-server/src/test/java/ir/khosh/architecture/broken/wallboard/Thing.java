package ir.khosh.architecture.broken.wallboard;

/** Something that others reach for. */
public class Thing {}
