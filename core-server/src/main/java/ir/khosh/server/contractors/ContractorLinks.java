package ir.khosh.server.contractors;

import ir.khosh.server.accounts.SignedLinks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Links to a contractor's own pages. */
@Singleton
public class ContractorLinks {

    private final SignedLinks links;
    private final Clock clock;
    private final Duration life;

    @Inject
    ContractorLinks(
            SignedLinks links,
            Clock clock,
            @ConfigProperty(name = "khosh.requests.link-days", defaultValue = "120") int days) {
        this.links = links;
        this.clock = clock;
        life = Duration.ofDays(days);
    }

    /** Score, standing and appeals. */
    public String contractor(long contractorId) {
        return url("contractor", contractorId);
    }

    /** The same without the host, from another page of theirs. */
    public String contractorPath(long contractorId) {
        return links.path(
                "contractor", Long.toString(contractorId), clock.instant().plus(life));
    }

    /** The computed sheet and the objection. */
    public String penalty(long penaltyId) {
        return url("penalty", penaltyId);
    }

    /** What somebody complained of, and the answer to it. */
    public String complaint(long complaintId) {
        return url("answer", complaintId);
    }

    private String url(String page, long id) {
        return links.url(page, Long.toString(id), clock.instant().plus(life));
    }
}
