package ir.khosh.server.catalogue;

import ir.khosh.wire.catalogue.FaultFamilyView;
import ir.khosh.wire.catalogue.FaultFamilyView.Name;
import ir.khosh.wire.catalogue.ServiceOfferingView.CauseCodeView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
    private CatalogueKeeping keeping;

    protected FaultFamiliesResource() {}

    @Inject
    FaultFamiliesResource(Catalogue catalogue, CatalogueKeeping keeping) {
        this.catalogue = catalogue;
        this.keeping = keeping;
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
