package ir.khosh.server.requests;

import ir.khosh.wire.requests.Arrival;
import ir.khosh.wire.requests.Diagnosis;
import ir.khosh.wire.requests.Finish;
import ir.khosh.wire.requests.NewQuote;
import ir.khosh.wire.requests.QuoteAnswer;
import ir.khosh.wire.requests.RequestView;
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

/** The work at the door, step by step, on the contractor's or the applicant's word. */
@Path(JobResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class JobStepsResource {

    private final RequestBook book;
    private final VisitSteps visits;
    private final QuoteDesk quotes;
    private final RequestFinish finish;
    private final RequestReading reading;

    protected JobStepsResource() {
        this(null, null, null, null, null);
    }

    @Inject
    JobStepsResource(
            RequestBook book, VisitSteps visits, QuoteDesk quotes, RequestFinish finish, RequestReading reading) {
        this.book = book;
        this.visits = visits;
        this.quotes = quotes;
        this.finish = finish;
        this.reading = reading;
    }

    @POST
    @Path("arrival")
    public RequestView arrive(@PathParam("code") String code, @NotNull Arrival arrival) {
        visits.stateArrival(code, arrival, book.act());
        return reading.getRequest(code);
    }

    @POST
    @Path("start")
    public RequestView start(@PathParam("code") String code) {
        visits.start(code, book.act());
        return reading.getRequest(code);
    }

    @POST
    @Path("diagnosis")
    public RequestView diagnose(@PathParam("code") String code, @NotNull Diagnosis diagnosis) {
        visits.diagnose(code, diagnosis, book.act());
        return reading.getRequest(code);
    }

    @POST
    @Path("quotes")
    public RequestView quote(@PathParam("code") String code, @NotNull NewQuote quote) {
        quotes.offer(code, quote, book.act());
        return reading.getRequest(code);
    }

    @POST
    @Path("quotes/{id}/answer")
    public RequestView answer(@PathParam("code") String code, @PathParam("id") long id, @NotNull QuoteAnswer answer) {
        quotes.answer(code, id, answer, book.act());
        return reading.getRequest(code);
    }

    @POST
    @Path("finish")
    public RequestView finish(@PathParam("code") String code, @NotNull Finish wish) {
        finish.finish(code, wish, book.act());
        return reading.getRequest(code);
    }
}
