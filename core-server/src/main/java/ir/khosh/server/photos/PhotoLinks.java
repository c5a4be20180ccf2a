package ir.khosh.server.photos;

import ir.khosh.server.accounts.SignedLinks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Paths of pictures for pages of people without a password; good for as long as a page stays open. */
@Singleton
public class PhotoLinks {

    private static final Duration LIFE = Duration.ofHours(2);
    private final SignedLinks links;
    private final Clock clock;

    @Inject
    PhotoLinks(SignedLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** The picture; with {@code /small} behind it its thumbnail. */
    public String path(long photoId) {
        return links.path("view", Long.toString(photoId), clock.instant().plus(LIFE));
    }
}
