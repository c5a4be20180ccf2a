package ir.khosh.server.contractors.standing;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.contractors.Standings;
import ir.khosh.wire.contractors.ContractorStandingView;
import ir.khosh.wire.contractors.ContractorStandingView.Decision;
import ir.khosh.wire.contractors.StandingHistoryEntry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How contractors stand, and what supervisors decide about it. */
@Path("contractors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("SUPERVISOR")
@ApplicationScoped
public class StandingsResource {

    private static final String BY_A_PERSON = "supervisor-decision";
    private StandingReading reading;
    private Standings standings;
    private CurrentUser user;

    protected StandingsResource() {}

    @Inject
    StandingsResource(StandingReading reading, Standings standings, CurrentUser user) {
        this.reading = reading;
        this.standings = standings;
        this.user = user;
    }

    @GET
    @Path("standings")
    public List<ContractorStandingView> list() {
        return reading.listStandings();
    }

    @GET
    @Path("{id}/standing")
    @RolesAllowed({"SUPERVISOR", "ADMIN"})
    public ContractorStandingView get(@PathParam("id") long id) {
        return reading.getStanding(id);
    }

    @GET
    @Path("{id}/standing/history")
    @RolesAllowed({"SUPERVISOR", "ADMIN"})
    public List<StandingHistoryEntry> history(@PathParam("id") long id) {
        reading.getStanding(id);
        return reading.listHistory(id);
    }

    @POST
    @Path("{id}/suspension")
    public ContractorStandingView suspend(@PathParam("id") long id, Decision decision) {
        standings.suspend(id, BY_A_PERSON, reason(decision), user.username()).orThrow();
        return reading.getStanding(id);
    }

    @POST
    @Path("{id}/reinstatement")
    public ContractorStandingView reinstate(@PathParam("id") long id, Decision decision) {
        standings.reinstate(id, reason(decision), user.username()).orThrow();
        return reading.getStanding(id);
    }

    @POST
    @Path("{id}/termination")
    public ContractorStandingView propose(@PathParam("id") long id, Decision decision) {
        standings.proposeTermination(id, reason(decision), user.username()).orThrow();
        return reading.getStanding(id);
    }

    @POST
    @Path("{id}/termination/approval")
    public ContractorStandingView approve(@PathParam("id") long id, Decision decision) {
        standings.approveTermination(id, reason(decision), user.username()).orThrow();
        return reading.getStanding(id);
    }

    @POST
    @Path("{id}/termination/withdrawal")
    public ContractorStandingView withdraw(@PathParam("id") long id, Decision decision) {
        standings.withdrawTermination(id, reason(decision), user.username()).orThrow();
        return reading.getStanding(id);
    }

    private static String reason(Decision decision) {
        return decision == null ? null : decision.reason();
    }
}
