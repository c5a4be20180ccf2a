package ir.khosh.architecture.broken.shipments;

/** Something that others reach for. */
public class Thing {}
