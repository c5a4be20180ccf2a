package ir.khosh.server.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one place where the machine's clock enters. */
@ApplicationScoped
class SystemTime {

    /** @param offset moves the time for a demonstration, never for real service */
    @Produces
    @ApplicationScoped
    Clock clock(
            @ConfigProperty(name = "khosh.clock.offset", defaultValue = "PT0S") Duration offset,
            @ConfigProperty(name = "khosh.demo", defaultValue = "false") boolean demonstration) {
        if (!offset.isZero() && !demonstration) {
            throw new IllegalStateException("khosh.clock.offset is allowed only with khosh.demo=true");
        }
        return Clock.offset(Clock.systemUTC(), offset);
    }
}
