package ir.khosh.server.contractors;

import ir.khosh.server.contractors.Observation.Kind;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The score as it is configured. */
@Singleton
class PerformanceSettings {

    @Produces
    @Singleton
    ScoreFormula scoreFormula(
            @ConfigProperty(name = "khosh.performance.weights", defaultValue = "40;20;30;10") String weights,
            @ConfigProperty(name = "khosh.performance.half-life-days", defaultValue = "180") int halfLifeDays,
            @ConfigProperty(name = "khosh.performance.minimum-sample", defaultValue = "5") int minimumSample) {
        int[] parts = Arrays.stream(weights.split(";"))
                .map(String::strip)
                .mapToInt(Integer::parseInt)
                .toArray();
        if (parts.length != 4) {
            throw new IllegalArgumentException("four weights are needed: survey;punctuality;claims;complaints");
        }
        return new ScoreFormula(
                Map.of(
                        Kind.SURVEY, parts[0],
                        Kind.PUNCTUALITY, parts[1],
                        Kind.CLAIM, parts[2],
                        Kind.COMPLAINT, parts[3]),
                Duration.ofDays(halfLifeDays),
                minimumSample);
    }
}
