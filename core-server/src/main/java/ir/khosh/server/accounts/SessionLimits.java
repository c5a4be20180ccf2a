package ir.khosh.server.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session lasts without use and at most. */
@ApplicationScoped
public class SessionLimits {

    private Duration idle;
    private Duration absolute;

    protected SessionLimits() {}

    @Inject
    SessionLimits(
            @ConfigProperty(name = "khosh.session.idle-minutes", defaultValue = "60") long idleMinutes,
            @ConfigProperty(name = "khosh.session.absolute-hours", defaultValue = "12") long absoluteHours) {
        this.idle = Duration.ofMinutes(idleMinutes);
        this.absolute = Duration.ofHours(absoluteHours);
    }

    Duration idle() {
        return idle;
    }

    Duration absolute() {
        return absolute;
    }

    boolean isLive(Session session, Instant now) {
        return now.isBefore(session.absoluteExpiresAt())
                && now.isBefore(session.lastUsedAt().plus(idle));
    }
}
