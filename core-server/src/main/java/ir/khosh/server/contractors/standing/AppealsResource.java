package ir.khosh.server.contractors.standing;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.contractors.Contractors;
import ir.khosh.wire.contractors.AppealView;
import ir.khosh.wire.contractors.AppealView.Words;
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

/** Contractors' appeals, taken down and answered by supervisors. */
@Path("contractors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("SUPERVISOR")
@ApplicationScoped
public class AppealsResource {

    private Contractors contractors;
    private AppealBook appeals;
    private CurrentUser user;

    protected AppealsResource() {}

    @Inject
    AppealsResource(Contractors contractors, AppealBook appeals, CurrentUser user) {
        this.contractors = contractors;
        this.appeals = appeals;
        this.user = user;
    }

    @GET
    @Path("{id}/appeals")
    public List<AppealView> list(@PathParam("id") long id) {
        contractors.getContractor(id);
        return appeals.listAppeals(id);
    }

    @POST
    @Path("{id}/appeals")
    public List<AppealView> record(@PathParam("id") long id, @NotNull Words words) {
        appeals.record(id, words.text(), user.username()).orThrow();
        return appeals.listAppeals(id);
    }

    @POST
    @Path("{id}/appeals/{appeal}/answer")
    public List<AppealView> answer(@PathParam("id") long id, @PathParam("appeal") long appeal, @NotNull Words words) {
        appeals.answer(id, appeal, words.text(), user.username()).orThrow();
        return appeals.listAppeals(id);
    }
}
