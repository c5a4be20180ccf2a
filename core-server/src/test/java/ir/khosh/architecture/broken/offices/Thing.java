package ir.khosh.architecture.broken.offices;

/** Something that others reach for. */
public class Thing {}
