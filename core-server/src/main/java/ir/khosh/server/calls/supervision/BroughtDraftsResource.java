package ir.khosh.server.calls.supervision;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.wire.calls.TransferOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

/** What was typed about a call that a supervisor has taken over. */
@Path("calls/{id}/handover")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Consumes(MediaType.APPLICATION_JSON)
public class BroughtDraftsResource {

    private final TakenCalls taken;
    private final CurrentUser user;

    protected BroughtDraftsResource() {
        this(null, null);
    }

    @Inject
    BroughtDraftsResource(TakenCalls taken, CurrentUser user) {
        this.taken = taken;
        this.user = user;
    }

    @POST
    public void bring(@PathParam("id") String callId, @NotNull TransferOrder order) {
        taken.bring(user.session(), callId, order);
    }
}
