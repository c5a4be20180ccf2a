package ir.khosh.server.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Everything under /api. */
@ApplicationPath("/api")
public class RestApplication extends Application {

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.jsonFeature", "JacksonFeature",
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.bv.sendErrorInResponse", false);
    }
}
