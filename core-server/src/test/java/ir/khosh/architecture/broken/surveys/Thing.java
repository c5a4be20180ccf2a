package ir.khosh.architecture.broken.surveys;

/** Something that others reach for. */
public class Thing {}
