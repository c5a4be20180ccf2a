package ir.khosh.server.calls;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@link SeatTimes} and {@link MissedRingRule} as configured. */
@Singleton
class SeatTimesSettings {

    @Produces
    @Singleton
    SeatTimes times(
            @ConfigProperty(name = "khosh.wrap-up.seconds", defaultValue = "30") long wrapUp,
            @ConfigProperty(name = "khosh.wrap-up.extend-seconds", defaultValue = "30") long extension,
            @ConfigProperty(name = "khosh.wrap-up.extensions", defaultValue = "2") int extensions,
            @ConfigProperty(
                            name = "khosh.pause.limit-minutes",
                            defaultValue = "break:15;prayer:20;meal:45;training:120;technical:30;missed-rings:5")
                    String limits) {
        return new SeatTimes(Duration.ofSeconds(wrapUp), Duration.ofSeconds(extension), extensions, limitsIn(limits));
    }

    @Produces
    @Singleton
    MissedRingRule missedRings(@ConfigProperty(name = "khosh.missed-rings.in-a-row", defaultValue = "2") int inARow) {
        return new MissedRingRule(inARow);
    }

    /** @throws IllegalArgumentException for what is no list of {@code reason:minutes} with {@code ;} between */
    static Map<String, Duration> limitsIn(String text) {
        Map<String, Duration> limits = new HashMap<>();
        for (String part : List.of(text.strip().split("\\s*;\\s*"))) {
            if (!part.matches("[a-z-]+\\s*:\\s*[0-9]{1,4}")) {
                throw new IllegalArgumentException("khosh.pause.limit-minutes: not reason:minutes: " + part);
            }
            String[] pair = part.split("\\s*:\\s*");
            limits.put(pair[0], Duration.ofMinutes(Long.parseLong(pair[1])));
        }
        return limits;
    }
}
