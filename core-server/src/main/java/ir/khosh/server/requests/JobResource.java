package ir.khosh.server.requests;

import ir.khosh.wire.requests.Decline;
import ir.khosh.wire.requests.NewAssignment;
import ir.khosh.wire.requests.NewClaim;
import ir.khosh.wire.requests.RequestView;
import ir.khosh.wire.requests.Reschedule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** One request: who comes and when, and the claim when the trouble is back. Each step answers with the whole request. */
@Path(JobResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class JobResource {

    /** Whatever is no other path beneath the requests. */
    static final String PATH = "requests/{code: (?!export$)[^/]+}";

    private final RequestBook book;
    private final RequestDispatch dispatch;
    private final OfferExpiry offers;
    private final Rescheduling rescheduling;
    private final WarrantyDesk warranty;
    private final RequestReading reading;

    protected JobResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    JobResource(
            RequestBook book,
            RequestDispatch dispatch,
            OfferExpiry offers,
            Rescheduling rescheduling,
            WarrantyDesk warranty,
            RequestReading reading) {
        this.book = book;
        this.dispatch = dispatch;
        this.offers = offers;
        this.rescheduling = rescheduling;
        this.warranty = warranty;
        this.reading = reading;
    }

    @GET
    public RequestView get(@PathParam("code") String code) {
        return reading.getRequest(code);
    }

    @POST
    @Path("assignments")
    public RequestView assign(
            @PathParam("code") String code, @HeaderParam("Idempotency-Key") String key, @NotNull NewAssignment wish) {
        return reading.getRequest(dispatch.assign(code, wish, key));
    }

    @POST
    @Path("assignments/{id}/acceptance")
    public RequestView accept(@PathParam("code") String code, @PathParam("id") long id) {
        dispatch.accept(code, id, book.act());
        return reading.getRequest(code);
    }

    @POST
    @Path("assignments/{id}/decline")
    public RequestView decline(@PathParam("code") String code, @PathParam("id") long id, Decline answer) {
        dispatch.decline(code, id, answer, book.act());
        offers.goOn(code);
        return reading.getRequest(code);
    }

    @POST
    @Path("reschedule")
    public RequestView reschedule(@PathParam("code") String code, @NotNull Reschedule wish) {
        rescheduling.reschedule(code, wish, book.act());
        offers.goOn(code);
        return reading.getRequest(code);
    }

    @POST
    @Path("claims")
    public Response claim(
            @PathParam("code") String code, @HeaderParam("Idempotency-Key") String key, @NotNull NewClaim claim) {
        String repeat = warranty.open(code, claim, key);
        offers.goOn(repeat);
        return Response.created(URI.create("requests/" + repeat))
                .entity(reading.getRequest(repeat))
                .build();
    }
}
