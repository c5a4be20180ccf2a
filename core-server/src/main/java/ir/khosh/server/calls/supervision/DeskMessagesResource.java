package ir.khosh.server.calls.supervision;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.wire.supervision.DeskMessage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Supervisors' words, at the desk that they were for. */
@Path("desk-messages")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Produces(MediaType.APPLICATION_JSON)
public class DeskMessagesResource {

    private final DeskMessages messages;
    private final CurrentUser user;

    protected DeskMessagesResource() {
        this(null, null);
    }

    @Inject
    DeskMessagesResource(DeskMessages messages, CurrentUser user) {
        this.messages = messages;
        this.user = user;
    }

    @GET
    public List<DeskMessage> unread() {
        return messages.unread(user.session());
    }

    @GET
    @Path("sent")
    @RolesAllowed("SUPERVISOR")
    public List<DeskMessage> sent() {
        return messages.sent(user.session());
    }

    @POST
    @Path("{id}/read")
    public void read(@PathParam("id") long id) {
        messages.read(user.session(), id);
    }
}
