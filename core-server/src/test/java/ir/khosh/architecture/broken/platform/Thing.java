package ir.khosh.architecture.broken.platform;

/** Something that others reach for. */
public class Thing {}
