package ir.khosh.server.catalogue;

import ir.khosh.wire.catalogue.ServiceOfferingView;
import ir.khosh.wire.catalogue.ServiceOfferingView.CauseCodeView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Services, found while people type what they call them. */
@Path("service-offerings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR", "ADMIN"})
@ApplicationScoped
public class ServiceOfferingsResource {

    private static final int MOST = 500;
    private final Catalogue catalogue;

    protected ServiceOfferingsResource() {
        this(null);
    }

    @Inject
    ServiceOfferingsResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    public List<ServiceOfferingView> search(
            @QueryParam("text") String text, @QueryParam("limit") @DefaultValue("10") int limit) {
        return catalogue.search(text, Math.max(1, Math.min(MOST, limit))).stream()
                .map(this::view)
                .toList();
    }

    private ServiceOfferingView view(ServiceOffering offering) {
        return new ServiceOfferingView(
                offering.code(),
                offering.name(),
                offering.family().code(),
                offering.family().name(),
                catalogue.priceToday(offering.code()),
                offering.family().causes().stream()
                        .map(cause -> new CauseCodeView(cause.code(), cause.name()))
                        .toList());
    }
}
