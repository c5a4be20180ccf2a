package ir.khosh.server.notifications;

import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.notifications.OutboxView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What waits to be sent and what was given up. */
@Path("admin/outbox")
@ApplicationScoped
@RolesAllowed({"SUPERVISOR", "ADMIN"})
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {

    private OutboxBook book;

    protected OutboxResource() {}

    @Inject
    OutboxResource(OutboxBook book) {
        this.book = book;
    }

    @GET
    public List<OutboxView> list(@QueryParam("state") String state) {
        try {
            return book.list(state == null || state.isBlank() ? null : OutboxState.valueOf(state));
        } catch (IllegalArgumentException e) {
            throw new Refusal("state-unknown", "state", "چنین وضعیتی وجود ندارد.").toException();
        }
    }

    @POST
    @Path("{id}/retry")
    public OutboxView retry(@PathParam("id") long id) {
        return book.retry(id);
    }
}
