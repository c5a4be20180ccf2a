package ir.khosh.server.contractors.standards;

import ir.khosh.wire.contractors.StandardItemView;
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
import java.util.List;

/** What is demanded of every contractor. */
@Path("standards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class StandardsResource {

    private StandardReading reading;
    private StandardKeeping keeping;
    private StandardFile file;

    protected StandardsResource() {}

    @Inject
    StandardsResource(StandardReading reading, StandardKeeping keeping, StandardFile file) {
        this.reading = reading;
        this.keeping = keeping;
        this.file = file;
    }

    @GET
    @RolesAllowed({"ADMIN", "SUPERVISOR"})
    public List<StandardItemView> list() {
        return reading.listItems();
    }

    @PUT
    @Path("{code}")
    @RolesAllowed("ADMIN")
    public List<StandardItemView> put(@PathParam("code") String code, @NotNull StandardItemView wish) {
        keeping.put(code, wish).orThrow();
        return reading.listItems();
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed("ADMIN")
    public String export() {
        return file.write();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("ADMIN")
    public ImportReport read(@QueryParam("apply") boolean apply, String csv) {
        return file.read(csv, apply);
    }
}
