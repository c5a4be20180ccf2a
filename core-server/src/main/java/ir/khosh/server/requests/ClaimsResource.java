package ir.khosh.server.requests;

import ir.khosh.server.requests.warranty.WarrantyReading;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.requests.ClaimDecision;
import ir.khosh.wire.requests.ClaimView;
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

/** Warranty claims, for supervisors to see and to decide. */
@Path("claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("SUPERVISOR")
@ApplicationScoped
public class ClaimsResource {

    private final WarrantyDesk desk;
    private final WarrantyReading reading;

    protected ClaimsResource() {
        this(null, null);
    }

    @Inject
    ClaimsResource(WarrantyDesk desk, WarrantyReading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    /** The oldest undecided first, at most 200. */
    @GET
    public List<ClaimView> list(@QueryParam("state") String state) {
        if (state != null && !WarrantyReading.isClaimState(state)) {
            throw new Refusal("unknown-value", "state", "این وضعیت شناخته نیست.").toException();
        }
        return reading.listClaims(state);
    }

    @POST
    @Path("{id}/decision")
    public ClaimView decide(@PathParam("id") long id, @NotNull ClaimDecision decision) {
        desk.decide(id, decision);
        return reading.getClaim(id);
    }
}
