package ir.khosh.boot;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where {@code server.jar} and its neighbours lie. */
final class Installation {

    private Installation() {}

    static Path home() {
        try {
            return Path.of(Installation.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new CannotStart("the place of server.jar is unknown", e);
        }
    }
}
