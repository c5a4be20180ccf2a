package ir.khosh.server.requests;

import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.requests.Decline;
import ir.khosh.wire.requests.Finish;
import ir.khosh.wire.requests.NewAssignment;
import ir.khosh.wire.requests.NewRequest;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.RequestView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Service requests, from registration to their end. */
@Path("requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class RequestsResource {

    private final RequestIntake intake;
    private final RequestDispatch dispatch;
    private final RequestFinish finish;
    private final RequestReading reading;

    protected RequestsResource() {
        this(null, null, null, null);
    }

    @Inject
    RequestsResource(RequestIntake intake, RequestDispatch dispatch, RequestFinish finish, RequestReading reading) {
        this.intake = intake;
        this.dispatch = dispatch;
        this.finish = finish;
        this.reading = reading;
    }

    @POST
    public Response register(@HeaderParam("Idempotency-Key") String key, @NotNull NewRequest wish) {
        RequestView registered = reading.getRequest(intake.register(wish, key));
        return Response.created(URI.create("requests/" + registered.trackingCode()))
                .entity(registered)
                .build();
    }

    /** The longest waiting first, at most 200. */
    @GET
    public List<RequestView> list(@QueryParam("state") @DefaultValue("NO_COVERAGE") String state) {
        try {
            return reading.listInState(RequestState.valueOf(state));
        } catch (IllegalArgumentException e) {
            throw new Refusal("unknown-value", "state", "این وضعیت شناخته نیست.").toException();
        }
    }

    @GET
    @Path("{code}")
    public RequestView get(@PathParam("code") String code) {
        return reading.getRequest(code);
    }

    @POST
    @Path("{code}/assignments")
    public RequestView assign(
            @PathParam("code") String code, @HeaderParam("Idempotency-Key") String key, @NotNull NewAssignment wish) {
        return reading.getRequest(dispatch.assign(code, wish, key));
    }

    @POST
    @Path("{code}/assignments/{id}/acceptance")
    public RequestView accept(@PathParam("code") String code, @PathParam("id") long id) {
        dispatch.accept(code, id);
        return reading.getRequest(code);
    }

    @POST
    @Path("{code}/assignments/{id}/decline")
    public RequestView decline(@PathParam("code") String code, @PathParam("id") long id, Decline answer) {
        dispatch.decline(code, id, answer);
        return reading.getRequest(code);
    }

    @POST
    @Path("{code}/finish")
    public RequestView finish(@PathParam("code") String code, @NotNull Finish wish) {
        finish.finish(code, wish);
        return reading.getRequest(code);
    }
}
