package ir.khosh.architecture.broken.photos;

/** Something that others reach for. */
public class Thing {}
