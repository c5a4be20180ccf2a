package ir.khosh.server.calls;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.shared.DomainException;
import ir.khosh.wire.agents.AgentStateChange;
import ir.khosh.wire.agents.AgentView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The seat of whoever asks. */
@Path("agents/me")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgentsResource {

    private Agents agents;
    private SeatKeeper seats;
    private CurrentUser user;

    protected AgentsResource() {}

    @Inject
    AgentsResource(Agents agents, SeatKeeper seats, CurrentUser user) {
        this.agents = agents;
        this.seats = seats;
        this.user = user;
    }

    @GET
    public AgentView me() {
        if (user.extension() == null) {
            throw new DomainException("seat-not-found", "برای این کاربر داخلی تعیین نشده است.");
        }
        return seats.viewOf(user.extension());
    }

    @PUT
    @Path("state")
    public AgentView change(AgentStateChange wanted) {
        if (wanted == null) {
            throw new BadRequestException();
        }
        agents.change(user.session(), wanted);
        return seats.viewOf(user.extension());
    }
}
