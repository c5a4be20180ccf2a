package ir.khosh.architecture.broken.notifications;

/** Something that others reach for. */
public class Thing {}
