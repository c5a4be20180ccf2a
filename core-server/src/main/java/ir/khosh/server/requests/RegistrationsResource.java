package ir.khosh.server.requests;

import ir.khosh.wire.requests.NewRequest;
import ir.khosh.wire.requests.RequestView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What was registered under a draft's key: to be seen, and to be amended, by whoever did not hear the answer. */
@Path("registrations/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class RegistrationsResource {

    private final RequestIntake intake;
    private final RequestReading reading;

    protected RegistrationsResource() {
        this(null, null);
    }

    @Inject
    RegistrationsResource(RequestIntake intake, RequestReading reading) {
        this.intake = intake;
        this.reading = reading;
    }

    @GET
    public RequestView get(@PathParam("key") String key) {
        return reading.getRequest(intake.registeredUnder(key));
    }

    @PUT
    public RequestView amend(@PathParam("key") String key, @NotNull NewRequest wish) {
        return reading.getRequest(intake.amend(key, wish));
    }
}
