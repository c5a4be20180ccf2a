package ir.khosh.server.calls.abandoned;

import ir.khosh.wire.calls.AbandonedView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Those who called and were not served. */
@Path("abandoned")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class AbandonedResource {

    private final AbandonedLedger ledger;
    private final AbandonedReading reading;

    protected AbandonedResource() {
        this(null, null);
    }

    @Inject
    AbandonedResource(AbandonedLedger ledger, AbandonedReading reading) {
        this.ledger = ledger;
        this.reading = reading;
    }

    @GET
    public AbandonedView.Ledger list() {
        return reading.ledger();
    }

    /** Answers with the whole number. */
    @POST
    @Path("{id}/claim")
    public AbandonedView claim(@PathParam("id") long id) {
        return ledger.claim(id);
    }

    @POST
    @Path("{id}/release")
    public void release(@PathParam("id") long id) {
        ledger.release(id);
    }

    @POST
    @Path("{id}/outcome")
    public void outcome(@PathParam("id") long id, @NotNull AbandonedView.Outcome said) {
        ledger.outcome(id, said);
    }
}
