package ir.khosh.server.contractors.standards;

import ir.khosh.server.contractors.Contractors;
import ir.khosh.wire.contractors.EvidenceView;
import ir.khosh.wire.contractors.NewEvidence;
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
import java.util.List;

/** What one contractor showed of the standards. */
@Path("contractors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"ADMIN", "SUPERVISOR"})
@ApplicationScoped
public class ContractorStandardsResource {

    private Contractors contractors;
    private StandardReading reading;
    private StandardKeeping keeping;

    protected ContractorStandardsResource() {}

    @Inject
    ContractorStandardsResource(Contractors contractors, StandardReading reading, StandardKeeping keeping) {
        this.contractors = contractors;
        this.reading = reading;
        this.keeping = keeping;
    }

    @GET
    @Path("{id}/standards")
    public List<EvidenceView> list(@PathParam("id") long id) {
        contractors.getContractor(id);
        return reading.listEvidence(id);
    }

    @POST
    @Path("{id}/standards/{code}")
    public List<EvidenceView> show(
            @PathParam("id") long id, @PathParam("code") String code, @NotNull NewEvidence wish) {
        keeping.show(id, code, wish).orThrow();
        return reading.listEvidence(id);
    }
}
