package ir.khosh.server.requests;

import ir.khosh.wire.requests.NewRequest;
import ir.khosh.wire.requests.RequestLine;
import ir.khosh.wire.requests.RequestView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Service requests: registering, finding, taking out as a table. */
@Path("requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class RequestsResource {

    private final RequestIntake intake;
    private final RequestReading reading;
    private final RequestSearch search;

    protected RequestsResource() {
        this(null, null, null);
    }

    @Inject
    RequestsResource(RequestIntake intake, RequestReading reading, RequestSearch search) {
        this.intake = intake;
        this.reading = reading;
        this.search = search;
    }

    @POST
    public Response register(@HeaderParam("Idempotency-Key") String key, @NotNull NewRequest wish) {
        RequestView registered = reading.getRequest(intake.register(wish, key));
        return Response.created(URI.create("requests/" + registered.trackingCode()))
                .entity(registered)
                .build();
    }

    /**
     * Fifty a page, newest first; {@code state=NO_COVERAGE} the longest waiting first. Days are ISO.
     * {@code overdue=true} leaves what is late.
     */
    @GET
    public List<RequestLine> list(
            @QueryParam("text") String text,
            @QueryParam("state") String state,
            @QueryParam("contractor") String contractor,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("page") String page) {
        int number = page != null && page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
        RequestFilter filter = RequestFilter.read(text, state, contractor, from, until);
        return search.find(overdue ? search.overdue(filter) : filter, number);
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed("SUPERVISOR")
    public Response export(
            @QueryParam("text") String text,
            @QueryParam("state") String state,
            @QueryParam("contractor") String contractor,
            @QueryParam("from") String from,
            @QueryParam("until") String until) {
        return Response.ok(search.export(RequestFilter.read(text, state, contractor, from, until)))
                .header("Content-Disposition", "attachment; filename=\"requests.csv\"")
                .build();
    }
}
