package ir.khosh.server.catalogue;

import ir.khosh.wire.catalogue.OfferingChange;
import ir.khosh.wire.catalogue.OfferingKeepingView;
import ir.khosh.wire.catalogue.OfferingKeepingView.Price;
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

/** Services and their prices, kept by administrators. */
@Path("service-offerings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("ADMIN")
@ApplicationScoped
public class CatalogueKeepingResource {

    private Catalogue catalogue;
    private CatalogueKeeping keeping;
    private CatalogueFile file;

    protected CatalogueKeepingResource() {}

    @Inject
    CatalogueKeepingResource(Catalogue catalogue, CatalogueKeeping keeping, CatalogueFile file) {
        this.catalogue = catalogue;
        this.keeping = keeping;
        this.file = file;
    }

    @GET
    @Path("all")
    public List<OfferingKeepingView> list() {
        return catalogue.snapshot().all().stream().map(this::view).toList();
    }

    @PUT
    @Path("{code}")
    public OfferingKeepingView put(@PathParam("code") String code, @NotNull OfferingChange wish) {
        return view(keeping.put(code, wish).orThrow());
    }

    @POST
    @Path("{code}/prices")
    public OfferingKeepingView price(@PathParam("code") String code, @NotNull Price wish) {
        return view(keeping.price(code, wish.from(), wish.priceRial()).orThrow());
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

    private OfferingKeepingView view(String code) {
        return view(catalogue.snapshot().any(code));
    }

    private OfferingKeepingView view(ServiceOffering offering) {
        CatalogueSnapshot known = catalogue.snapshot();
        return new OfferingKeepingView(
                offering.code(),
                offering.name(),
                offering.family().code(),
                offering.family().name(),
                offering.synonyms(),
                catalogue.priceToday(offering.code()),
                known.offerings().containsKey(offering.code()),
                known.prices().get(offering.code()).fromDays().descendingMap().entrySet().stream()
                        .map(price -> new Price(price.getKey(), price.getValue().orElse(null)))
                        .toList());
    }
}
