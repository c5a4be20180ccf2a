package ir.khosh.server.requests;

import ir.khosh.wire.requests.NewDispatch;
import ir.khosh.wire.requests.RequestView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Requests for which the contractor is chosen while they are written down. */
@Path("dispatch/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class DispatchedRequestsResource {

    private final DispatchedIntake intake;
    private final RequestReading reading;

    protected DispatchedRequestsResource() {
        this(null, null);
    }

    @Inject
    DispatchedRequestsResource(DispatchedIntake intake, RequestReading reading) {
        this.intake = intake;
        this.reading = reading;
    }

    @POST
    public Response register(@HeaderParam("Idempotency-Key") String key, @NotNull NewDispatch wish) {
        RequestView registered = reading.getRequest(intake.register(wish, key));
        return Response.created(URI.create("requests/" + registered.trackingCode()))
                .entity(registered)
                .build();
    }
}
