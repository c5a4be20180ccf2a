package ir.khosh.architecture.broken.shared;

/** Something that others reach for. */
public class Thing {}
