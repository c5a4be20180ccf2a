package ir.khosh.server.calls.supervision;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.wire.supervision.DeskMessage;
import ir.khosh.wire.supervision.NewDeskMessage;
import ir.khosh.wire.supervision.SeatOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a supervisor says and orders to one seat. */
@Path("seats/{extension: [0-9]+}")
@ApplicationScoped
@RolesAllowed("SUPERVISOR")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SeatOrdersResource {

    private final DeskMessages messages;
    private final SeatOrders orders;
    private final CurrentUser user;

    protected SeatOrdersResource() {
        this(null, null, null);
    }

    @Inject
    SeatOrdersResource(DeskMessages messages, SeatOrders orders, CurrentUser user) {
        this.messages = messages;
        this.orders = orders;
        this.user = user;
    }

    @POST
    @Path("message")
    public DeskMessage message(@PathParam("extension") String extension, @NotNull NewDeskMessage message) {
        return messages.send(user.session(), extension, message.text());
    }

    @POST
    @Path("force")
    public void force(@PathParam("extension") String extension, @NotNull SeatOrder order) {
        orders.force(user.session(), extension, order);
    }
}
