package ir.khosh.server.platform;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.jackson.JacksonFeature;

/** Jackson is the JSON provider; its own exception mappers would speak before ours. */
@Provider
public class JsonFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        context.register(JacksonFeature.withoutExceptionMappers());
        // as an instance: of a CDI proxy Jersey does not see the type argument
        context.register(new JsonMapping(), ContextResolver.class);
        return true;
    }
}
