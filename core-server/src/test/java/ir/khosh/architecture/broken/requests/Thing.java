package ir.khosh.architecture.broken.requests;

/** Something that others reach for. */
public class Thing {}
