package ir.khosh.architecture.broken.proxy;

/** Something that others reach for. */
public class Thing {}
