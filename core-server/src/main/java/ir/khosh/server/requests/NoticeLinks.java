package ir.khosh.server.requests;

import ir.khosh.server.accounts.SignedLinks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The links in a request's notices. */
@Singleton
class NoticeLinks {

    private final SignedLinks links;
    private final Clock clock;
    private final Duration life;

    @Inject
    NoticeLinks(
            SignedLinks links,
            Clock clock,
            @ConfigProperty(name = "khosh.requests.link-days", defaultValue = "120") int days) {
        this.links = links;
        this.clock = clock;
        life = Duration.ofDays(days);
    }

    /** For the applicant. */
    String track(ServiceRequest request) {
        return url("track", request.trackingCode().value());
    }

    /** For the contractor. */
    String job(Assignment assignment) {
        return url("job", assignment.id().toString());
    }

    /** For the applicant. */
    String quote(Quote quote) {
        return url("quote", quote.id().toString());
    }

    /** For the applicant. */
    String invoice(String number) {
        return url("invoice", number);
    }

    /** The same without the host, from the applicant's own page. */
    String quotePath(long id) {
        return links.path("quote", Long.toString(id), clock.instant().plus(life));
    }

    /** The same without the host, from the applicant's own page. */
    String invoicePath(String number) {
        return links.path("invoice", number, clock.instant().plus(life));
    }

    private String url(String page, String subject) {
        return links.url(page, subject, clock.instant().plus(life));
    }
}
