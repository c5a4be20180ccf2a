package ir.khosh.server.accounts;

import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Signs links as a running server does, with the secret in its state. */
public final class LinkSigner {

    private final SignedLinks links;

    public LinkSigner(RunningServer server) {
        try {
            String secret = Files.readString(server.state().resolve("server/secrets/links.secret"))
                    .strip();
            links = new SignedLinks(secret, Optional.of(server.url()), 0, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Good for an hour. */
    public String url(String page, String subject) {
        return links.url(page, subject, Instant.now().plus(Duration.ofHours(1)));
    }

    public String expiredUrl(String page, String subject) {
        return links.url(page, subject, Instant.now().minus(Duration.ofMinutes(5)));
    }
}
