package ir.khosh.wire.requests;

/** Answer to POST /api/photos, whose body is the picture itself: what to name it by when it is used. */
public record NewPhoto(long id, String url) {}
