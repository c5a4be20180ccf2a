package ir.khosh.architecture.broken.billing;

/** Something that others reach for. */
public class Thing {}
