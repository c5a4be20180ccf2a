package ir.khosh.architecture.broken.applicants;

/** Something that others reach for. */
public class Thing {}
