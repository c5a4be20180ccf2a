package ir.khosh.architecture.broken.sales;

/** Something that others reach for. */
public class Thing {}
