package ir.khosh.architecture.broken.regions;

/** Something that others reach for. */
public class Thing {}
