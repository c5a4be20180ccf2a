package ir.khosh.server.platform;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hears of every {@code khosh.*} key that some part asks for, with its default, so that no list has to repeat them. */
public class SettingsDiscovery implements Extension {

    private final Map<String, String> defaults = new TreeMap<>();

    void found(@Observes ProcessInjectionPoint<?, ?> point) {
        ConfigProperty property = point.getInjectionPoint().getAnnotated().getAnnotation(ConfigProperty.class);
        if (property != null && property.name().startsWith("khosh.")) {
            String value = property.defaultValue();
            defaults.put(property.name(), ConfigProperty.UNCONFIGURED_VALUE.equals(value) ? "" : value);
        }
    }

    /** By key; an empty text where the program has no default. */
    Map<String, String> defaults() {
        return Map.copyOf(defaults);
    }
}
