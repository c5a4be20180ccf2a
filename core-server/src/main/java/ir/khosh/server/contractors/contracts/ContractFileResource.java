package ir.khosh.server.contractors.contracts;

import ir.khosh.wire.csv.ImportReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The contracts of all contractors as a table. */
@Path("contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RolesAllowed("ADMIN")
@ApplicationScoped
public class ContractFileResource {

    private ContractFile file;

    protected ContractFileResource() {}

    @Inject
    ContractFileResource(ContractFile file) {
        this.file = file;
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    public String export() {
        return file.write();
    }

    @POST
    @Path("import")
    public ImportReport read(@QueryParam("apply") boolean apply, String csv) {
        return file.read(csv, apply);
    }
}
