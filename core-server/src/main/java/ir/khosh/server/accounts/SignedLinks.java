package ir.khosh.server.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links that open one page about one thing until a moment, for people without a password. Whoever holds the link is let
 * in, so it is never logged. Safe for several threads.
 */
@ApplicationScoped
public class SignedLinks {

    private SignedToken tokens;
    private Clock clock;
    private String home;

    protected SignedLinks() {}

    @Inject
    SignedLinks(
            @ConfigProperty(name = "khosh.links.secret") String secret,
            @ConfigProperty(name = "khosh.public.url") Optional<String> publicUrl,
            @ConfigProperty(name = "khosh.http.port") int httpPort,
            Clock clock) {
        this.tokens = new SignedToken(secret);
        this.clock = clock;
        this.home = publicUrl.orElse("http://127.0.0.1:" + httpPort).replaceAll("/+$", "");
    }

    /**
     * The whole address, for a text.
     *
     * @param page such as job, track or penalty; its first letter, which no other page has, is the path
     * @param subject what the page is about, such as an assignment's id; 1 to 18 ASCII characters
     * @param expires rounded up to the minute
     */
    public String url(String page, String subject, Instant expires) {
        return home + path(page, subject, expires);
    }

    /** The same without the host, for a form or a redirection. */
    public String path(String page, String subject, Instant expires) {
        return "/" + page.charAt(0) + "/" + tokens.sign(page, subject, expires);
    }

    /** @return empty for a link that was altered, has expired or belongs to another page */
    public Optional<String> subjectOf(String page, String token) {
        return tokens.read(page, token, clock.instant());
    }
}
