package ir.khosh.server.requests.warranty;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.requests.PenaltyDecision;
import ir.khosh.wire.requests.PenaltyObjection;
import ir.khosh.wire.requests.PenaltyView;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What contractors are charged, objections to it, and decisions on those. */
@Path("penalties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("SUPERVISOR")
@ApplicationScoped
public class PenaltiesResource {

    private final Penalties penalties;
    private final WarrantyReading reading;
    private final CurrentUser user;

    protected PenaltiesResource() {
        this(null, null, null);
    }

    @Inject
    PenaltiesResource(Penalties penalties, WarrantyReading reading, CurrentUser user) {
        this.penalties = penalties;
        this.reading = reading;
        this.user = user;
    }

    /** The oldest first, at most 200. */
    @GET
    public List<PenaltyView> list(@QueryParam("state") String state) {
        if (state != null && !WarrantyReading.isPenaltyState(state)) {
            throw new Refusal("unknown-value", "state", "این وضعیت شناخته نیست.").toException();
        }
        return reading.listPenalties(state);
    }

    @POST
    @Path("{id}/objection")
    @RolesAllowed({"OPERATOR", "SUPERVISOR"})
    public PenaltyView object(@PathParam("id") long id, @NotNull PenaltyObjection objection) {
        penalties.object(id, objection.reason(), user.username());
        return reading.getPenalty(id);
    }

    @POST
    @Path("{id}/decision")
    public PenaltyView decide(@PathParam("id") long id, @NotNull PenaltyDecision decision) {
        penalties.decide(id, decision, user.username());
        return reading.getPenalty(id);
    }
}
