package ir.khosh.server.requests.incidents;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rule as it is configured. */
@Singleton
class SurgeSettings {

    @Produces
    @Singleton
    SurgeRule rule(
            @ConfigProperty(name = "khosh.surge.window-minutes", defaultValue = "5") long window,
            @ConfigProperty(name = "khosh.surge.callers", defaultValue = "10") int fewest,
            @ConfigProperty(name = "khosh.surge.factor", defaultValue = "4") double factor,
            @ConfigProperty(name = "khosh.surge.usual-hours", defaultValue = "24") long memory,
            @ConfigProperty(name = "khosh.surge.quiet-minutes", defaultValue = "30") long quiet) {
        return new SurgeRule(
                Duration.ofMinutes(window), fewest, factor, Duration.ofHours(memory), Duration.ofMinutes(quiet));
    }
}
