package ir.khosh.architecture.broken.calendar;

/** Something that others reach for. */
public class Thing {}
