package ir.khosh.architecture.broken.catalogue;

/** Something that others reach for. */
public class Thing {}
