package ir.khosh.server.calls;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.wire.calls.ParkedCallView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Callers who wait with music for any desk. */
@Path("parked")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Produces(MediaType.APPLICATION_JSON)
public class ParkedCallsResource {

    private CallParking parking;
    private CurrentUser user;

    protected ParkedCallsResource() {}

    @Inject
    ParkedCallsResource(CallParking parking, CurrentUser user) {
        this.parking = parking;
        this.user = user;
    }

    @GET
    public List<ParkedCallView> list() {
        return parking.list();
    }

    @POST
    @Path("{id}/retrieve")
    public void retrieve(@PathParam("id") String id) {
        parking.retrieve(user.session(), id);
    }
}
