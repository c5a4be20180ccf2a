package ir.khosh.server.calls;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.wire.calls.CallLegView;
import ir.khosh.wire.calls.Digits;
import ir.khosh.wire.calls.OutgoingCall;
import ir.khosh.wire.calls.OutgoingCallView;
import ir.khosh.wire.calls.TransferOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What operators do with a call beside talking. */
@Path("calls")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallHandlingResource {

    private CallHolding holding;
    private CallTransfers transfers;
    private CallParking parking;
    private CallBack callBack;
    private CallDesk desk;
    private CallLegRecords legs;
    private CurrentUser user;

    protected CallHandlingResource() {}

    @Inject
    CallHandlingResource(
            CallHolding holding,
            CallTransfers transfers,
            CallParking parking,
            CallBack callBack,
            CallDesk desk,
            CallLegRecords legs,
            CurrentUser user) {
        this.holding = holding;
        this.transfers = transfers;
        this.parking = parking;
        this.callBack = callBack;
        this.desk = desk;
        this.legs = legs;
        this.user = user;
    }

    @POST
    @Path("{id}/hold")
    public void hold(@PathParam("id") String id) {
        holding.hold(user.session(), id);
    }

    @POST
    @Path("{id}/resume")
    public void resume(@PathParam("id") String id) {
        holding.resume(user.session(), id);
    }

    @POST
    @Path("{id}/digits")
    public void digits(@PathParam("id") String id, Digits digits) {
        holding.digits(user.session(), id, given(digits).digits());
    }

    @POST
    @Path("{id}/transfer")
    public void transfer(@PathParam("id") String id, TransferOrder order) {
        transfers.transfer(user.session(), id, given(order));
    }

    @POST
    @Path("{id}/consult")
    public void consult(@PathParam("id") String id, TransferOrder order) {
        transfers.consult(user.session(), id, given(order));
    }

    @POST
    @Path("{id}/consult/complete")
    public void complete(@PathParam("id") String id, TransferOrder order) {
        transfers.complete(user.session(), id, order == null ? null : order.draft());
    }

    @POST
    @Path("{id}/consult/cancel")
    public void cancel(@PathParam("id") String id) {
        transfers.cancel(user.session(), id);
    }

    @POST
    @Path("{id}/conference")
    public void conference(@PathParam("id") String id) {
        transfers.conference(user.session(), id);
    }

    @POST
    @Path("{id}/park")
    public void park(@PathParam("id") String id) {
        parking.park(user.session(), id);
    }

    @POST
    @Path("outgoing")
    public OutgoingCallView callOut(OutgoingCall wish) {
        return callBack.call(user.session(), given(wish));
    }

    @GET
    @Path("{id}/legs")
    public List<CallLegView> legs(@PathParam("id") String id) {
        desk.get(user.session(), id);
        return legs.list(id);
    }

    private static <T> T given(T body) {
        if (body == null) {
            throw new BadRequestException();
        }
        return body;
    }
}
