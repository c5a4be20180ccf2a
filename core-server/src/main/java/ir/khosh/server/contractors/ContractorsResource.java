package ir.khosh.server.contractors;

import ir.khosh.server.regions.Regions;
import ir.khosh.wire.contractors.ContractorView;
import ir.khosh.wire.contractors.NewContractor;
import ir.khosh.wire.csv.ImportReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Contractors, kept by administrators. */
@Path("contractors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("ADMIN")
@ApplicationScoped
public class ContractorsResource {

    private final Contractors contractors;
    private final ContractorRegistration registration;
    private final ContractorFile file;
    private final Regions regions;

    protected ContractorsResource() {
        this(null, null, null, null);
    }

    @Inject
    ContractorsResource(
            Contractors contractors, ContractorRegistration registration, ContractorFile file, Regions regions) {
        this.contractors = contractors;
        this.file = file;
        this.regions = regions;
        this.registration = registration;
    }

    /** By name, at most 500; all of them, or those whose name or number is typed, or who cover a place. */
    @GET
    @RolesAllowed({"ADMIN", "SUPERVISOR"})
    public List<ContractorView> list(@QueryParam("text") String text, @QueryParam("region") Long region) {
        return contractors.search(
                text, region == null || regions.find(region).isEmpty() ? List.of() : regions.selfAndAbove(region));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"ADMIN", "SUPERVISOR"})
    public ContractorView get(@PathParam("id") long id) {
        return contractors.getContractor(id);
    }

    @POST
    public Response register(@NotNull NewContractor contractor) {
        long id = registration.register(contractor).orThrow();
        return Response.created(URI.create("contractors/" + id))
                .entity(contractors.getContractor(id))
                .build();
    }

    @PUT
    @Path("{id}")
    public ContractorView revise(@PathParam("id") long id, @NotNull NewContractor contractor) {
        return contractors.getContractor(registration.revise(id, contractor).orThrow());
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    public String export() {
        return file.write();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    public ImportReport read(@QueryParam("apply") boolean apply, String csv) {
        return file.read(csv, apply);
    }
}
