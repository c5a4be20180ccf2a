package ir.khosh.server.requests.incidents;

import ir.khosh.wire.incidents.IncidentView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Bursts of calls from one province. */
@Path("incidents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class IncidentsResource {

    private final Incidents incidents;
    private final IncidentRows rows;

    protected IncidentsResource() {
        this(null, null);
    }

    @Inject
    IncidentsResource(Incidents incidents, IncidentRows rows) {
        this.incidents = incidents;
        this.rows = rows;
    }

    @GET
    public List<IncidentView> list() {
        return rows.list();
    }

    @POST
    @Path("{id}/callers")
    public IncidentView attach(@PathParam("id") long id, @NotNull IncidentView.Attachment call) {
        return incidents.attach(id, call.callId());
    }

    @POST
    @Path("{id}/close")
    @RolesAllowed("SUPERVISOR")
    public void close(@PathParam("id") long id) {
        incidents.close(id);
    }
}
