package ir.khosh.architecture.broken.push;

/** Something that others reach for. */
public class Thing {}
