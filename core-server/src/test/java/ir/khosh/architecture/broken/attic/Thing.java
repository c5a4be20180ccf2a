package ir.khosh.architecture.broken.attic;

/** Something that others reach for. */
public class Thing {}
