package ir.khosh.server.calls;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.shared.DomainException;
import ir.khosh.telephony.Extension;
import ir.khosh.wire.agents.AgentStateChange;
import ir.khosh.wire.agents.AgentView;
import ir.khosh.wire.agents.PhoneLine;
import ir.khosh.wire.agents.RefusedSound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The seat of whoever asks. */
@Path("agents/me")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgentsResource {

    private Agents agents;
    private SeatKeeper seats;
    private Floor floor;
    private RefusedSoundReports refusals;
    private CurrentUser user;

    protected AgentsResource() {}

    @Inject
    AgentsResource(Agents agents, SeatKeeper seats, Floor floor, RefusedSoundReports refusals, CurrentUser user) {
        this.refusals = refusals;
        this.agents = agents;
        this.seats = seats;
        this.floor = floor;
        this.user = user;
    }

    @GET
    public AgentView me() {
        if (user.extension() == null) {
            throw new DomainException("seat-not-found", "برای این کاربر داخلی تعیین نشده است.");
        }
        return seats.viewOf(user.extension());
    }

    /** What rings here; UNKNOWN until the exchange has been seen. */
    @GET
    @Path("phone")
    public PhoneLine phone() {
        if (user.extension() == null) {
            return PhoneLine.without("NONE");
        }
        return floor.exchange()
                .map(link -> Optional.ofNullable(link.access().desks().get(new Extension(user.extension())))
                        .map(desk -> new PhoneLine(
                                "DESKTOP", desk.host(), desk.port(), desk.username(), desk.secret(), desk.encrypted()))
                        .orElse(PhoneLine.without("SIP")))
                .orElse(PhoneLine.without("UNKNOWN"));
    }

    @POST
    @Path("phone/refused")
    public void refused(RefusedSound report) {
        if (report == null || user.extension() == null || !refusals.take(user.extension(), report)) {
            throw new BadRequestException();
        }
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

    @POST
    @Path("wrap-up/extend")
    public AgentView extendWrapUp() {
        agents.extendWrapUp(user.session());
        return seats.viewOf(user.extension());
    }
}
