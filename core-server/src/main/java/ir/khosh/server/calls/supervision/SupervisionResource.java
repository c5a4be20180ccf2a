package ir.khosh.server.calls.supervision;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.wire.session.Role;
import ir.khosh.wire.supervision.ModeChange;
import ir.khosh.wire.supervision.NewSupervision;
import ir.khosh.wire.supervision.SupervisionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** A supervisor listens to an operator, whispers, barges in, takes the call over. */
@Path("supervision")
@ApplicationScoped
@RolesAllowed("SUPERVISOR")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SupervisionResource {

    private final SupervisionDesk desk;
    private final CurrentUser user;

    protected SupervisionResource() {
        this(null, null);
    }

    @Inject
    SupervisionResource(SupervisionDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /** All that run now; to an operator what is told at their own seat. */
    @GET
    @RolesAllowed({"OPERATOR", "SUPERVISOR"})
    public List<SupervisionView> list() {
        return user.role() == Role.SUPERVISOR ? desk.list() : desk.listAt(user.extension());
    }

    @POST
    public SupervisionView begin(@NotNull NewSupervision wish) {
        return desk.begin(user.session(), wish);
    }

    @POST
    @Path("{id}/mode")
    public void change(@PathParam("id") String id, @NotNull ModeChange change) {
        desk.change(user.session(), id, change.mode());
    }

    @POST
    @Path("{id}/take-over")
    public void takeOver(@PathParam("id") String id) {
        desk.takeOver(user.session(), id);
    }

    @DELETE
    @Path("{id}")
    public void end(@PathParam("id") String id) {
        desk.end(user.session(), id);
    }
}
