package ir.khosh.server.notifications;

import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.notifications.OutboxView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What waits to be sent and what was given up, for the admin. */
@Path("admin/outbox")
@ApplicationScoped
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {

    private OutboxRows rows;

    protected OutboxResource() {}

    @Inject
    OutboxResource(OutboxRows rows) {
        this.rows = rows;
    }

    @GET
    public List<OutboxView> list(@QueryParam("state") String state) {
        try {
            return rows.list(state == null || state.isBlank() ? null : OutboxState.valueOf(state));
        } catch (IllegalArgumentException e) {
            throw new Refusal("state-unknown", "state", "چنین وضعیتی وجود ندارد.").toException();
        }
    }
}
