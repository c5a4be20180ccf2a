package ir.khosh.architecture.broken.contractors;

/** Something that others reach for. */
public class Thing {}
