package ir.khosh.server.platform;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Jersey's own mapper for this type would come before {@link ProblemMapper}, which answers here too. */
@Provider
@Priority(1)
public class JsonMappingProblemMapper implements ExceptionMapper<JsonMappingException> {

    @Inject
    private ProblemMapper problems;

    @Override
    public Response toResponse(JsonMappingException failure) {
        return problems.toResponse(failure);
    }
}
