package ir.khosh.server.catalogue;

import ir.khosh.wire.catalogue.FaultFamilyView;
import ir.khosh.wire.catalogue.FaultFamilyView.Name;
import ir.khosh.wire.catalogue.ServiceOfferingView.CauseCodeView;
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

/** Families of faults and their causes, kept by administrators. */
@Path("fault-families")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("ADMIN")
@ApplicationScoped
public class FaultFamiliesResource {

    private Catalogue catalogue;
    private CauseKeeping keeping;
    private FaultFamilyFile file;

    protected FaultFamiliesResource() {}

    @Inject
    FaultFamiliesResource(Catalogue catalogue, CauseKeeping keeping, FaultFamilyFile file) {
        this.catalogue = catalogue;
        this.keeping = keeping;
        this.file = file;
    }

    @GET
    public List<FaultFamilyView> list() {
        return catalogue.snapshot().families().values().stream()
                .map(family -> new FaultFamilyView(
                        family.code(),
                        family.name(),
                        family.causes().stream()
                                .map(cause -> new CauseCodeView(cause.code(), cause.name()))
                                .toList()))
                .toList();
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

    @PUT
    @Path("{code}")
    public List<FaultFamilyView> put(@PathParam("code") String code, @NotNull Name wish) {
        keeping.putFamily(code, wish.name()).orThrow();
        return list();
    }

    @PUT
    @Path("{code}/causes/{cause}")
    public List<FaultFamilyView> putCause(
            @PathParam("code") String code, @PathParam("cause") String cause, @NotNull Name wish) {
        keeping.putCause(code, cause, wish.name()).orThrow();
        return list();
    }
}
