package ir.khosh.server.billing;

import ir.khosh.wire.billing.VatRateView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Value added tax by day. A new budget law is a new row, before its day comes. */
@Path("vat-rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class VatRatesResource {

    private VatRates rates;

    protected VatRatesResource() {}

    @Inject
    VatRatesResource(VatRates rates) {
        this.rates = rates;
    }

    /** The newest first. */
    @GET
    @RolesAllowed({"ADMIN", "SUPERVISOR"})
    public List<VatRateView> list() {
        return rates.listRates();
    }

    @POST
    @RolesAllowed("ADMIN")
    public List<VatRateView> plan(@NotNull VatRateView wish) {
        rates.plan(wish).orThrow();
        return rates.listRates();
    }
}
