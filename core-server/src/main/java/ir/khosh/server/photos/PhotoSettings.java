package ir.khosh.server.photos;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The limits of pictures as they are configured. */
@Singleton
class PhotoSettings {

    @Produces
    @Singleton
    PhotoLimits photoLimits(
            @ConfigProperty(name = "khosh.photos.per-job", defaultValue = "8") int count,
            @ConfigProperty(name = "khosh.photos.megabytes", defaultValue = "10") int megabytes,
            @ConfigProperty(name = "khosh.photos.megapixels", defaultValue = "50") int megapixels,
            @ConfigProperty(name = "khosh.photos.kinds", defaultValue = "jpeg;png") String kinds) {
        return new PhotoLimits(
                count,
                megabytes,
                megapixels,
                Arrays.stream(kinds.split(";"))
                        .map(name -> PhotoKind.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Produces
    @Singleton
    Redrawing redrawing(
            PhotoLimits limits,
            @ConfigProperty(name = "khosh.photos.longest-side", defaultValue = "1920") int longestSide,
            @ConfigProperty(name = "khosh.photos.thumbnail-side", defaultValue = "320") int thumbnailSide) {
        return new Redrawing(limits, longestSide, thumbnailSide);
    }
}
