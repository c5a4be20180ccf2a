package ir.khosh.server.platform;

/** The database answers again after it was away. Observed synchronously, on the watch's thread; must not block. */
public record DatabaseBack() {}
