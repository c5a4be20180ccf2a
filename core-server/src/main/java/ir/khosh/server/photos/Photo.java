package ir.khosh.server.photos;

import java.time.Instant;

/**
 * One picture.
 *
 * @param subject what it shows, such as {@code assignment:17}; null while it is not used
 * @param caption Persian; null when nobody said
 * @param fixed it belongs to something that is done and stays
 */
public record Photo(long id, String subject, String hash, String caption, Instant at, String sentBy, boolean fixed) {

    /** Path below the server's root, for those who are signed in. */
    public String url() {
        return urlOf(id);
    }

    public static String urlOf(long id) {
        return "/api/photos/" + id;
    }
}
