package ir.khosh.server.calls;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.wire.calls.ColleagueView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Whom a call can be given to. */
@Path("seats/reachable")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Produces(MediaType.APPLICATION_JSON)
public class ColleaguesResource {

    private Colleagues colleagues;
    private CurrentUser user;

    protected ColleaguesResource() {}

    @Inject
    ColleaguesResource(Colleagues colleagues, CurrentUser user) {
        this.colleagues = colleagues;
        this.user = user;
    }

    /** Everybody with a seat but oneself; those whose phone is free first. */
    @GET
    public List<ColleagueView> list() {
        return colleagues.of(user.extension());
    }
}
