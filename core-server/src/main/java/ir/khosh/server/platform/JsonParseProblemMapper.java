package ir.khosh.server.platform;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Jersey's own mapper for this type would come before {@link ProblemMapper}, which answers here too. */
@Provider
@Priority(1)
public class JsonParseProblemMapper implements ExceptionMapper<JsonParseException> {

    @Inject
    private ProblemMapper problems;

    @Override
    public Response toResponse(JsonParseException failure) {
        return problems.toResponse(failure);
    }
}
