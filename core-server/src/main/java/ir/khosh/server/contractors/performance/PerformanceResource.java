package ir.khosh.server.contractors.performance;

import ir.khosh.wire.contractors.PerformanceView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A contractor's score and what it is made of. */
@Path("contractors")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PerformanceResource {

    private PerformanceReading reading;

    protected PerformanceResource() {}

    @Inject
    PerformanceResource(PerformanceReading reading) {
        this.reading = reading;
    }

    @GET
    @Path("{id}/performance")
    @RolesAllowed({"SUPERVISOR", "ADMIN"})
    public PerformanceView get(@PathParam("id") long id) {
        return reading.getPerformance(id);
    }
}
