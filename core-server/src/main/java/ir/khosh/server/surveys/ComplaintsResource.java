package ir.khosh.server.surveys;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.surveys.ComplaintAnswer;
import ir.khosh.wire.surveys.ComplaintDecision;
import ir.khosh.wire.surveys.ComplaintView;
import ir.khosh.wire.surveys.NewComplaint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Complaints about contractors. */
@Path("complaints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class ComplaintsResource {

    private final Complaints complaints;
    private final ComplaintRows rows;
    private final CurrentUser user;

    protected ComplaintsResource() {
        this(null, null, null);
    }

    @Inject
    ComplaintsResource(Complaints complaints, ComplaintRows rows, CurrentUser user) {
        this.complaints = complaints;
        this.rows = rows;
        this.user = user;
    }

    @POST
    public Response make(@HeaderParam("Idempotency-Key") String key, @NotNull NewComplaint wish) {
        ComplaintView made = rows.getComplaint(complaints.make(wish, key));
        return Response.created(URI.create("complaints/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    public List<ComplaintView> list(@QueryParam("state") String state) {
        try {
            return rows.list(state == null || state.isBlank() ? null : ComplaintState.valueOf(state));
        } catch (IllegalArgumentException e) {
            throw new Refusal("unknown-value", "state", "این وضعیت شناخته نیست.").toException();
        }
    }

    @GET
    @Path("{id}")
    public ComplaintView get(@PathParam("id") long id) {
        return rows.getComplaint(id);
    }

    @POST
    @Path("{id}/answer")
    public ComplaintView answer(@PathParam("id") long id, @NotNull ComplaintAnswer wish) {
        complaints.answer(id, wish, user.username());
        return rows.getComplaint(id);
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed("SUPERVISOR")
    public ComplaintView decide(@PathParam("id") long id, @NotNull ComplaintDecision wish) {
        complaints.decide(id, wish);
        return rows.getComplaint(id);
    }
}
