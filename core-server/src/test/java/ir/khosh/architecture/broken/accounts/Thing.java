package ir.khosh.architecture.broken.accounts;

/** Something that others reach for. */
public class Thing {}
