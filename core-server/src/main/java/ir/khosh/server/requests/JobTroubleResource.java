package ir.khosh.server.requests;

import ir.khosh.wire.requests.Cancellation;
import ir.khosh.wire.requests.CancellationTerms;
import ir.khosh.wire.requests.DisputeDecision;
import ir.khosh.wire.requests.NewDispute;
import ir.khosh.wire.requests.NoShow;
import ir.khosh.wire.requests.RequestView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** When a job does not go its way: called off, nobody there, disputed. */
@Path(JobResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class JobTroubleResource {

    private final RequestBook book;
    private final Cancellations cancellations;
    private final NoShows noShows;
    private final Disputes disputes;
    private final OfferExpiry offers;
    private final RequestReading reading;

    protected JobTroubleResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    JobTroubleResource(
            RequestBook book,
            Cancellations cancellations,
            NoShows noShows,
            Disputes disputes,
            OfferExpiry offers,
            RequestReading reading) {
        this.book = book;
        this.cancellations = cancellations;
        this.noShows = noShows;
        this.disputes = disputes;
        this.offers = offers;
        this.reading = reading;
    }

    /** Changes nothing. */
    @GET
    @Path("cancellation")
    public CancellationTerms terms(
            @PathParam("code") String code, @QueryParam("by") @DefaultValue("APPLICANT") String by) {
        return cancellations.terms(code, by, book.act());
    }

    @POST
    @Path("cancellation")
    public RequestView cancel(@PathParam("code") String code, @NotNull Cancellation wish) {
        cancellations.cancel(code, wish, book.act());
        return reading.getRequest(code);
    }

    @POST
    @Path("no-show")
    public RequestView miss(@PathParam("code") String code, @NotNull NoShow report) {
        noShows.report(code, report, book.act());
        offers.goOn(code);
        return reading.getRequest(code);
    }

    @POST
    @Path("dispute")
    public RequestView dispute(@PathParam("code") String code, @NotNull NewDispute dispute) {
        disputes.open(code, dispute, book.act());
        return reading.getRequest(code);
    }

    @POST
    @Path("dispute/decision")
    @RolesAllowed("SUPERVISOR")
    public RequestView decide(@PathParam("code") String code, @NotNull DisputeDecision decision) {
        disputes.decide(code, decision, book.act());
        return reading.getRequest(code);
    }
}
